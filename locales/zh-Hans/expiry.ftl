# 证件到期前提醒。
expiry-which = 哪一种证件快到期了？
expiry-day = { $item }上写的有效期到哪一天？比如“2029年5月3日”。
expiry-hint-day = 没看懂是哪一天。请照证件上写，比如“2029年5月3日”。
expiry-lead = 提前多久提醒您？
expiry-months = 提前{ $months }个月
expiry-hint-lead = 请写提前多久，比如“提前三个月”。
expiry-kept = 好的。{ $item }{ $day }到期，{ $due }我会提醒您。
expiry-kept-by-rule = 好的。{ $item }{ $day }到期，{ $due }我会提醒您：按规定从那时起就可以换，或者该去办了。想换个时间，可以说“提前三个月提醒我”。
expiry-now = { $item }{ $day }到期，提醒的日子已经过了，现在就可以准备换了。
expiry-over = { $item }{ $day }已经过期了。要换新的，直接问我要带什么，或者预约。
