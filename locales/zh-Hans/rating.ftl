# 办结以后问一次：办得怎么样。
rating-ask =
    您的{ $kind }（{ $code }）办得怎么样？回复一个数字就行：
    5 非常满意
    4 满意
    3 基本满意
    2 不满意
    1 非常不满意
rating-grade-5 = 非常满意
rating-grade-4 = 满意
rating-grade-3 = 基本满意
rating-grade-2 = 不满意
rating-grade-1 = 非常不满意
rating-thanks = 记下了：{ $grade }。谢谢您告诉我们。
rating-why = 没让您满意，很抱歉。已经专门开了一件回访，编号 { $code }，由负责人来办。哪里没做好，能说一句吗？
rating-no-words = 不说了
rating-followed = 记下了，编号 { $code }，负责人会在这里答复您。
rating-nothing = 现在没有要评价的事。
