# 向工作人员反映事情：一句话就够，看清楚了一点就交。
report-tell-complaint =
    您请说，遇上什么事了？一句话就行。
    时间、地点、哪个窗口，知道多少说多少。
report-tell-suggestion = 您请说，有什么建议？一句话就行。
report-tell-cannot-get-done =
    您请说，什么事没办成，卡在哪里？一句话就行。
    对方说的理由，记得多少说多少。
report-tell-thanks = 您请说，想谢谁、谢什么事？知道窗口或者工号，一起写上更好找人。
report-tell-question = 您请说，想问工作人员什么？一句话就行。
report-hint-tell = 请用一句话告诉我是什么事。不想说了，回复“取消”。

report-window = { $window }号窗口
report-place = 地图位置 { $place }
report-place-held = 位置记下了，会一起交。
report-badge = 工号{ $badge }
report-today = 今天
report-needed = 您最晚{ $day }要用

report-check =
    { $kind }：{ $facts }
    “{ $text }”
    对吗？

    { $levels }
report-check-bare =
    { $kind }
    “{ $text }”
    对吗？

    { $levels }
report-levels-three =
    直接提交：办理的人看得到您留过的称呼和电话。
    不让对方知道：被反映的人看不到您是谁。
    匿名：谁都看不到，答复只发到这个对话里。
report-levels-two =
    直接提交：办理的人看得到您留过的称呼和电话。
    匿名：谁都看不到，答复只发到这个对话里。
report-levels-thanks = 可以展示的话，大厅会隐去名字和号码，贴出来给大家看。
report-send = 提交
report-send-named = 不用瞒，直接提交
report-send-hidden = 提交，不让对方知道是我
report-send-anonymous = 匿名提交
report-send-shown = 送到，也可以展示
report-send-private = 送到，不展示
report-send-signed = 送到，展示时署我的姓
report-join = 这是对 { $code } 的补充
report-more-label = 补充
report-kind-label = 改类别
report-stop-label = 取消
report-more = 好的，还要补充什么，或者哪里不对？请写在这里。
report-hint-more = 请写要补充的话；不补充了，回复“返回”。
report-ask-day = 这件事您最晚哪天要办好？比如航班、开学、手术是哪天。知道了，我们会排在前面。
report-no-day = 没有期限
report-hint-day = 请写一个日期，比如“下周五”“12月20日”；没有期限就回复“没有期限”。
report-choose-kind = 算哪一类？

report-taken =
    收到了，{ $kind }编号 { $code }。
    { $first }前会有工作人员先联系您，{ $due }前给您答复，都在这里回您。
    想知道办到哪了，发“{ $code }”或者“我的投诉”；想起什么，也在这里补充。
report-taken-hidden =
    收到了，{ $kind }编号 { $code }，被反映的人看不到您是谁。
    { $first }前会有工作人员先联系您，{ $due }前给您答复，都在这里回您。
    想知道办到哪了，发“{ $code }”或者“我的投诉”；想起什么，也在这里补充。
report-taken-anonymous =
    收到了，匿名{ $kind }编号 { $code }，没有人看得到您是谁。
    { $first }前会有工作人员在这个对话里先回您，{ $due }前给您答复。
    想知道办到哪了，发“{ $code }”；想起什么，也在这里补充。
report-thanks-passed = 您的感谢已经送到，本人和他的领导会看到。谢谢您特意来说。
report-thanks-leads = 您的感谢已经送到负责人那里，由他们转给本人。谢谢您特意来说。
report-thanks-taken = 您的感谢收到了，我们会转给本人。谢谢您特意来说。
report-misconduct = 民警违法违纪的事，也可以直接打{ $police_conduct }，那里有专门的人查。
report-phones =
    投诉可以打电话：
    { $lines }

    也可以就在这里说，有专人跟进，办到哪一步都会告诉您。
report-put-first = 您{ $day }要用，已经写明，排在前面办。
report-later = 您要说的{ $kind }我先记下，等这一步办完，发“{ $kind }”，我们接着说。

report-offer-mine = 我反映的事
report-offer-question = 给工作人员留言
