# 感谢墙：市民同意展示、负责人看过才放上去的感谢。
wall-title = 感谢墙 · { $hall }
wall-head = 感谢墙
wall-lead = 这些话都是市民写的，本人同意展示，名字和号码已经隐去。
wall-empty = 感谢墙上还没有内容。您想谢谁，直接写一句就行。
wall-a-citizen = 一位市民
wall-about = { $about }
wall-day = { $day }
wall-to-chat = 我也想说声谢谢
wall-newest =
    感谢墙上最新的几条：

    { $lines }
wall-newest-all =
    感谢墙上最新的几条：

    { $lines }

    全部在这里：{ $address }
wall-line =
    “{ $words }”
    （{ $signed }，{ $day }）
wall-line-about =
    “{ $words }”
    （{ $signed }，{ $day }，谢{ $about }）
wall-offer-thank = 我也想谢谢一个人
wall-promise = 负责人看过以后放上感谢墙。哪天不想展示了，发“我的表扬”，点一下就撤下来。
wall-sign-ask = 署名怎么写？写您的姓名或者“王女士”这样的称呼，墙上只留姓。
wall-sign-known = 署“{ $signed }”
wall-sign-hint = 请写一个姓名，或者“王女士”这样的称呼。不想署名，回复“不署名”。
wall-sign-none = 不署名
wall-promise-signed = 负责人看过以后放上感谢墙，署名“{ $signed }”。哪天不想展示了，发“我的表扬”，点一下就撤下来。
wall-hidden = 好的，不在感谢墙上展示了。您的感谢还在，本人看得到。
wall-way-hide = 不要再展示
wall-desk-lead = 写的人都同意展示。点一下就放上感谢墙，人人看得到：请先看清楚，隐去的地方够不够。
wall-desk-waiting = 等着放上去的
wall-desk-up = 墙上的
wall-desk-none = 没有等着放上去的。
wall-desk-none-up = 墙上还没有。
wall-desk-public = 看墙上的样子
wall-preview = 墙上会这样显示：
