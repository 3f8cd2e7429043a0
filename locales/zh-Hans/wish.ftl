wish-choose-day = 哪一天提醒您？也可以直接写日期。
wish-day-label = { $day }
wish-kept = 好的，{ $due }提醒您。
wish-due = 您让我今天提醒：办理{ $subject }。要预约的话，直接告诉我日期就行。
wish-plain = 您的事情
wish-error-past = { $day }已经过去或快过完了，请选以后的日子。
