lost-not-understood = 抱歉，这句我没看懂。您可以问我办证要几天、多少钱、带什么，也可以点下面的选项。
lost-other-office = 这件事不归我们大厅管，说错了会耽误您。请打{ $city_hotline }问问归哪个部门；有危险请马上打{ $emergency }。
