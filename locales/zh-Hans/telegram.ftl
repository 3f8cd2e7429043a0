# Telegram 自己显示的文字：命令列表，以及打开对话前看到的简介。命令说明一眼看完，不加句号。
telegram-command-start = 开始，或从头再来
telegram-command-menu = 看看能办什么
telegram-command-book = 预约取号，少排队
telegram-command-my = 我的预约和办件
telegram-command-language = 切换语言 / Language
telegram-command-human = 找工作人员
telegram-command-cancel = 停下正在填的内容
telegram-command-help = 怎么用

# 对话还是空的时候显示，最多 512 个字符
telegram-description =
    您好，这里是政务服务大厅的线上窗口。

    护照、港澳台证件、签证居留、身份证、户口、居住证、保安员证：要多久、多少钱、带什么，直接打字问我就行。我还能帮您预约时间，到点提醒您。

    我答不了的，会转给工作人员。
# 显示在资料页和分享的链接里，最多 120 个字符
telegram-short-description = 政务服务大厅的线上窗口：护照、身份证、户口、签证，问办理、约时间、找工作人员。
