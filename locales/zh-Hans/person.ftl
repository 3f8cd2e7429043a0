person-phones =
    这件事请直接找工作人员，他们在这里：
    { $lines }
    出入境的问题也可以打{ $hotline }，其他政务问题打{ $city_hotline }。有危险请马上打{ $emergency }。
person-line = { $site }：{ $phone }，{ $state }
