answer-name_change-minor =
    孩子未满{ $age }：本人或父母、收养人申请改名。
    要不要父母双方都同意，请先问户籍窗口，能省一趟路。
answer-name_change-in_person =
    满{ $age }的，本人申请改名；未满{ $age }的，本人或父母、收养人申请。
    要带哪些材料，各地不同，请先问户籍窗口或{ $city_hotline }。
answer-name_change-agent_pickup =
    满{ $age }的，改名由本人申请；未满{ $age }的，父母、收养人可以申请。
    能不能委托别人，我没有核实过的全国规定，请问户籍窗口。
answer-name_change-other =
    改姓：一般随父姓或母姓。
    也可以用直系长辈的姓、法定扶养人以外的扶养人的姓，或有其他正当理由，不违背公序良俗。
    少数民族可以按本民族的习惯。
    能不能改由户籍窗口审核，请先带情况去问。
answer-name_change-who_applies =
    改名：未满{ $age }的，本人或父母、收养人申请；年满{ $age }的，由本人申请。
    要带什么，请先问户籍窗口或{ $city_hotline }。
answer-name_change-surname =
    姓：一般随父姓或母姓；也可以用直系长辈的姓、法定扶养人以外的扶养人的姓，或有不违背公序良俗的其他正当理由。
    少数民族可以按本民族的习惯；能不能用，由户籍窗口审核。
