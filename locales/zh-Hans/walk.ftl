# 领导走流程：以市民身份走一遍，都在演练里。
walk-line = 〔演练〕不占号，也不惊动任何人。
walk-begun =
    开始走流程。从现在起，您就是一位第一次来的市民：随便问、预约、申请上门、投诉，都可以。
    号源是大厅此刻真实的余量，您订的只算在演练里，一直留到走完。
    走不到的有：工作人员的回话，到日子的提醒，真证件的进度，照片和语音。
    哪里不顺，随时发“记一笔：”加一句话；走完了，发“走完了”。
walk-note-label = 这里不顺，记一笔
walk-end-label = 走完了
walk-leave-label = 先不记
walk-note-ask = 哪里不顺？请写一句话，我连同您走到的这一步一起记下。
walk-note-left = 好的，不记。接着走。
walk-noted = 记下了，连同您走到的这一步。接着走。
walk-error-notes = 这一趟已经记了{ $most }条，先走到这里吧：发“走完了”，把它们交上去。
walk-already = 您正在走流程。要结束，发“走完了”。
walk-not-now = 那个按钮是真的工作消息，演练里不能按。先发“走完了”，再去办。
walk-no-files = 演练里不收照片和语音，请打字。
walk-files = 市民在这里还会收到二维码和日历文件，演练里不发。
walk-nobody-reads = 市民的话到这里就交给了工作人员。演练里没有人会看到，也不会有人回。要离开，发“结束”。
walk-left-alone = 上次走流程停了很久，已经自动结束。您刚才那句话没有办，等会儿请再发一次。
walk-nothing = 没有要整理的走流程记录。
walk-again-label = 走流程
walk-summary =
    走完了：{ $turns }步，{ $minutes }分钟，记了{ $count }条。
    { $notes }

    要交上去吗？每一条会成为一件建议，有人办，有期限。
walk-summary-note = · { $place }：{ $words }
walk-summary-bare = 走完了：{ $turns }步，{ $minutes }分钟，没有记什么。演练里的都已清空。
walk-hand-in = 交上去（{ $count }条）
walk-drop = 不交了，删掉
walk-later = 以后再说
walk-kept = 先替您留着，下次发“走流程”再问您。
walk-handed-in = 交上去了，共{ $count }件建议：{ $codes }。办得怎样，都在这里告诉您。
walk-dropped = 已经删掉。
walk-case =
    { $words }
    （领导走流程时记下。走到：{ $place }。当时看到的是：“{ $told }”）

walk-at-start = 开头的菜单
walk-at-faq = 问办证问题
walk-at-trip = 出行计划
walk-at-booking = 预约
walk-at-appointments = 我的预约
walk-at-reschedule = 改预约时间
walk-at-waitlist = 候补
walk-at-checkin = 到大厅签到
walk-at-home-visit = 申请上门
walk-at-visits = 我的上门
walk-at-sites = 地址和开门时间
walk-at-chooser = 该办哪个证
walk-at-status = 证件进度
walk-at-reminders = 我的提醒
walk-at-expiry = 到期提醒
walk-at-person = 找工作人员
walk-at-my-cases = 我反映的事
walk-at-delete-my-data = 删除我的资料
walk-at-lost = 没听懂的时候
walk-at-complaint = 投诉
walk-at-suggestion = 提建议
walk-at-thanks = 感谢
walk-at-cannot-get-done = 没办成的事
walk-at-question = 给工作人员留言
walk-at-elsewhere = 其他地方
