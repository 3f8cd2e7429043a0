# 我的提醒：列出来，去掉一个。
reminders-none = 您现在没有设提醒。
reminders-one = { $due }：{ $subject }
reminders-documents = 您在关注{ $count }份办理中的证件，有变化我会告诉您。要看，回复“我的证件办好了没”。
reminders-choose = 要去掉哪一个？都留着就不用管。
reminders-take-back = 去掉：{ $subject }
reminders-stop-all = 停止所有提醒
reminders-taken-back = 好的，这个提醒去掉了。
reminders-gone = 这个提醒已经没有了，可能已经发过。
reminders-off = 您停了提醒，现在不会主动给您发。
reminders-offer-resume = 恢复提醒
reminders-offer-mine = 我的提醒
reminders-offer-wish = 设一个提醒
