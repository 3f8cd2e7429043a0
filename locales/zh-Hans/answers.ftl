# 常见问题的回答。第一行先给结果，再说条件，最后说现在怎么办。数字只用占位符，来自 policy/。
answer-gap-no_national_figure =
    { $item }的“{ $attribute }”：没有查到核实过的全国统一规定，不敢乱说。
    { $whom }
    需要的话，回复“人工”，我告诉您怎么找到工作人员。
answer-gap-local =
    { $item }的“{ $attribute }”：没有全国统一的规定，各地做法不同，不敢乱说。
    { $whom }
    需要的话，回复“人工”，我告诉您怎么找到工作人员。
answer-gap-not_applicable =
    { $item }一般不涉及“{ $attribute }”。
    您遇到了具体情况的话，{ $whom }
    也可以回复“人工”，我告诉您怎么找到工作人员。
answer-gap-ask_window =
    { $item }的“{ $attribute }”：要看您的具体情况，全国没有统一的说法，不敢乱说。
    { $whom }
    需要的话，回复“人工”，我告诉您怎么找到工作人员。
answer-gap-own_embassy =
    外国护照要由本国使馆、领馆补发，我们这里不办。
    通常先到出入境窗口报失，要一份书面的报失证明，再去使馆、领馆。
    拿到新护照后，再来办原护照上的签证或居留许可。
    带什么、要几天看具体情况，不敢乱说。{ $whom }
answer-whom-hotline = 请拨打{ $hotline }（国家移民管理局热线），或直接问办证窗口。
answer-whom-city_hotline = 请问当地派出所或办理窗口，或拨打{ $city_hotline }。
answer-checking =
    { $item }的“{ $attribute }”：这条规定正在核对，核完之前不说数字，免得说错。
    { $whom }
    需要的话，回复“人工”，我告诉您怎么找到工作人员。
answer-which-service =
    “{ $attribute }”要看办的是哪一种证件。
    请告诉我证件名称，比如护照、港澳通行证、身份证。
answer-which-attribute =
    您想了解{ $item }的哪一方面？
    比如：多久办好、多少钱、要带什么。
answer-overdue = 请注意：这条规定应在{ $review_by }前复核，还没有核完。办理前请再向窗口或{ $hotline }确认。
answer-source =
    出处：{ $title }
    核对日期：{ $checked_on }
    可信程度：{ $confidence }
answer-confidence-high = 高（法律或官方公布）
answer-confidence-medium = 中（办事指南或报道，请向窗口确认）
answer-confidence-low = 低（未能核实）
