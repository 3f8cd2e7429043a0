# Telegram 自己显示的文字：命令列表，以及打开对话前看到的简介。命令说明一眼看完，不加句号。
telegram-command-start = 开始，或从头再来
telegram-command-menu = 看看能办什么
telegram-command-book = 预约取号，少排队
telegram-command-my = 我的预约
telegram-command-language = 切换语言 / Language
telegram-command-human = 找工作人员
telegram-command-cancel = 停下正在填的内容
telegram-command-move = 改预约的时间
telegram-command-here = 我到了，签到
telegram-command-status = 证件办到哪了
telegram-command-visit = 请人上门办证
telegram-command-cases = 我反映的事
telegram-command-remind = 到时提醒我
telegram-command-reminders = 我的提醒
telegram-command-delete = 删除我的资料
telegram-command-help = 怎么用

# 对话还是空的时候显示，最多 512 个字符
telegram-description =
    您好，这里是政务服务大厅的线上窗口。

    护照、港澳台证件、签证居留、身份证、户口、居住证、保安员证：要多久、多少钱、带什么，直接打字问我就行。我还能帮您预约时间，到点提醒您。

    我答不了的，会转给工作人员。
# 显示在资料页和分享的链接里，最多 120 个字符
telegram-short-description = 政务服务大厅的线上窗口：护照、身份证、户口、签证，问办理、约时间、找工作人员。
