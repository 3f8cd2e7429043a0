# 反映的事要等多久才有人答复。
waits-told =
    现在提交的话，按大厅的期限：
    { $lines }

    在这个对话里答复您。到期还没办完，大厅负责人会知道，也会先告诉您。
waits-line = { $kind }：最晚{ $first }有人先联系您，{ $due }前答复（{ $days }）。
waits-offer-complaint = 我要投诉
waits-offer-cannot-get-done = 有事没办成
waits-offer-suggestion = 提建议
waits-offer-question = 给工作人员留言

# 谁会知道是我反映的。
waits-levels =
    提交以前，您自己选谁能知道：
    { $levels }

    提交以后也能改：发“改成匿名”就行。
waits-known-named = { $code } 是实名提交的：办理的工作人员看得到您留过的称呼和电话，不会公开。不想让人知道，发“改成匿名”。
waits-known-hidden = { $code }：被反映的人看不到您是谁，办理的人看得到您留过的称呼和电话。想谁都不知道，发“改成匿名”。
waits-known-anonymous = { $code } 是匿名的：谁都看不到您是谁，答复只发到这个对话里。
