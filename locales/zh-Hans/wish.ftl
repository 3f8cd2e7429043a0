wish-choose-day = 哪一天提醒您？点一个日期，或者直接写。
wish-day-label = { $day }
wish-kept = 好的，{ $due }我会提醒您。
wish-due = 您让我今天提醒您：{ $subject }。想预约的话，告诉我哪天来就行。
wish-plain = 您要办的事
wish-error-past = { $day }已经过去，或者快过完了，请选以后的日子。
