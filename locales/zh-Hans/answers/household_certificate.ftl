answer-household_certificate-other =
    户籍类证明可以跨省办，全国都已开通。
    哪一级窗口开、要带什么，请问当地派出所或{ $city_hotline }。
