answer-birth_registration-processing_time =
    孩子出生后{ $within }内要登记户口，晚了也可以补；窗口几天办好，没有全国统一的时限。
    请问当地户籍窗口或{ $city_hotline }。
answer-birth_registration-renewal_window =
    孩子出生后{ $within }内登记户口。
    过了也别急，仍然可以补登记，请尽快到户籍窗口问清材料。
answer-birth_registration-materials =
    给孩子上户口，一般带：出生医学证明、父母的户口簿和身份证，已婚的带结婚证。
    没有结婚的父母，也可以给孩子上户口。
    父母民族不同的，可能要一起确认孩子的民族。
    各地清单不完全一样，来之前请向户籍窗口确认。
answer-birth_registration-in_person =
    不一定要父母来：户主、亲属、抚养人或邻居都可以登记。
    父母民族不同的，可能要一起来确认孩子的民族。
    来不了的，请先问户籍窗口怎么办。
answer-birth_registration-agent_pickup =
    别人可以帮忙登记：户主、亲属、抚养人或邻居都行。
    要不要委托书，请先问户籍窗口。
answer-birth_registration-minor =
    孩子出生后{ $within }内登记户口，由户主、亲属、抚养人或邻居来办。
    孩子是外国国籍的，不办户口，{ $foreign_within }内到出入境部门登记。
    没有结婚的父母，也可以给孩子上户口，材料请向户籍窗口确认。
    要带什么，问我“出生登记要带什么”就行。
answer-birth_registration-cross_province =
    出生登记跨省办，正在逐步放开，各地进度不同。
    请先问准备落户地的派出所，或拨打{ $city_hotline }确认。
answer-birth_registration-other =
    孩子出生后{ $within }内登记，晚了也可以补。
    户主、亲属、抚养人或邻居都可以来登记。
    没有结婚的父母，也可以给孩子上户口，材料请向户籍窗口确认。
    孩子是外国国籍的：{ $foreign_within }内到出入境部门登记。
answer-birth_registration-newborn_foreigner =
    外国国籍的孩子在中国出生：{ $foreign_within }内到出入境部门登记。
    父母一方是中国人的，先问窗口孩子按哪种办。
answer-birth_registration-register_within =
    孩子出生后{ $within }内登记户口，晚了也可以补。
    户主、亲属、抚养人或邻居都可以来办，不一定要父母来。
answer-birth_registration-unmarried =
    可以：没有结婚的父母，也能给孩子上户口。
    一般带出生医学证明、父母的户口簿和身份证；各地清单不完全一样，请向户籍窗口确认。
