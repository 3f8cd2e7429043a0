person-i-am-none = 我是自动服务，是程序，不是真人。
person-phones =
    请直接联系工作人员，打电话或者到窗口都可以：
    { $lines }

    出入境的事也可以打{ $hotline }，其他政务的事打{ $city_hotline }。有危险请马上打{ $emergency }。
person-line = { $site }：{ $phone }，{ $state }
