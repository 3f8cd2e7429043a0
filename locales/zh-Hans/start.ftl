start-welcome =
    您好，这里是{ $hall }。
    办证要多久、要多少钱、带什么材料，直接问我就行，比如“办护照要几天”。
    也可以预约办理时间，到时候我会提醒您。
start-menu = 还需要什么？直接打字问也可以。
start-offer-ask = 问办证问题
start-offer-book = 预约办理
start-offer-mine = 我的预约
start-offer-sites = 在哪里、几点开门
start-offer-person = 找工作人员
