start-welcome =
    您好，这里是{ $hall }。
    办证要多久、多少钱、带什么，直接问我就行，比如“办护照要几天”。
    也可以在这里预约，到时候我会提醒您。
start-menu = 还要办什么？点一个，或者直接打字问我。
start-offer-ask = 问办证问题
start-offer-book = 预约办理
start-offer-mine = 我的预约
start-offer-status = 证件办到哪了
start-offer-visit = 上门办证
start-offer-report = 投诉、建议、反映问题
start-offer-sites = 地址和开门时间
start-offer-person = 找工作人员
start-thanks = 不客气，能帮上您就好。还需要什么，直接打字问就行。
