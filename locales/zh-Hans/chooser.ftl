# 办哪种证件：去哪里、去做什么、手里有什么，最后告诉要办什么、多少钱、几天。
chooser-where = 您要去哪里？我告诉您要办哪种证件。
chooser-to-abroad = 出国
chooser-to-hong_kong = 香港
chooser-to-macau = 澳门
chooser-to-both = 香港和澳门
chooser-to-taiwan = 台湾
chooser-to-transit = 只在香港、澳门转机
chooser-hint-where = 没看懂要去哪里。请点一个选项，或者写国家、地区的名字，比如“日本”“香港”。
chooser-what = 去{ $to }做什么？
chooser-what-visit = 旅游
chooser-what-family = 探亲
chooser-what-business = 商务
chooser-what-stay = 上学、工作
chooser-hint-what = 没看懂去做什么。请点一个选项，或者写“旅游”“探亲”“商务”“上学”“工作”。
chooser-held = 您手里有{ $item }吗？
chooser-held-nothing = 没有
chooser-held-valid = 有，还有效
chooser-held-expired = 有，过期或快过期了
chooser-hint-held = 请点一个选项，或者写“没有”“有，还有效”“过期了”。

chooser-told = { $lines }

# 出国
chooser-abroad-nothing = 出国用护照，您要办的是：普通护照（首次申请）。
chooser-abroad-expired = 出国用护照，您要办的是：普通护照换发，来时带上旧护照。
chooser-abroad-valid = 护照还有效，我们这里不用再办；要办的是前往国的签证（免签的除外）。
chooser-abroad-visa = 签证由前往国的使领馆办，不在公安大厅办。
chooser-abroad-renewal = 剩余有效期不足{ $renewal_within }，可以先换发护照；剩多久才够用，请问使领馆。

# 香港、澳门
chooser-hkmo-nothing = 去{ $to }，您要办两样：往来港澳通行证，加{ $to }签注。
chooser-hkmo-expired = 去{ $to }，您要办两样：往来港澳通行证换发，加{ $to }签注。
chooser-hkmo-valid = 通行证还有效，您只要办一样：{ $to }签注。
chooser-hkmo-both = 香港、澳门的签注是分开的，两个都去就办两个，各收各的费。
chooser-hkmo-fee = 通行证每张{ $fee }。
chooser-endorsement-fee = 签注：一次{ $fee_single }，两次{ $fee_double }。
chooser-endorsement-fee-multiple = 签注：一次{ $fee_single }，多次{ $fee_multiple_short }起。
chooser-endorsement-fee-stay = 签注是多次的，{ $fee_multiple_short }起，按期限算。
chooser-endorsement-machine = 自助机审核通过，当场可取；人工窗口{ $days_at_home }，外省户口{ $days_cross_province }。
chooser-hkmo-visit = 跟团的旅游签注全国都能办；个人旅游签注限{ $individual_cities }的户籍或居住证。每次最多停留{ $stay }。
chooser-hkmo-family = 办探亲签注，要有亲属在那边。兄弟姐妹、祖孙每次最多停留{ $stay_family_short }；配偶、父母、子女最多{ $stay_family_long }。
chooser-hkmo-business = 办商务签注，每次最多停留{ $stay_business }。
chooser-hkmo-stay = 上学、工作办逗留签注，要先有香港或澳门方面的批准。

# 台湾
chooser-taiwan-visit = 去台湾本岛旅游：{ $since }的消息是还没有恢复（{ $checked_on }核对）。先别买票。
chooser-taiwan-kinmen = 金门：福建户籍和持福建居住证的人，可办{ $kinmen }一次的旅游签注。
chooser-taiwan-nothing = 去台湾要三样：往来台湾通行证、签注、台湾方面的入台许可；前两样在这里办。
chooser-taiwan-expired = 去台湾要三样：往来台湾通行证（您的要换新）、签注、台湾方面的入台许可；前两样在这里办。
chooser-taiwan-valid = 通行证还有效，您还要两样：赴台签注（在这里办），台湾方面的入台许可。
chooser-taiwan-fee = 通行证每张{ $fee }；签注一次{ $fee_endorsement_single }，多次{ $fee_endorsement_multiple }。
chooser-taiwan-endorsement-fee = 签注：一次{ $fee_endorsement_single }，多次{ $fee_endorsement_multiple }。
chooser-taiwan-family = 探亲：全国县级以上出入境窗口都能办。
chooser-taiwan-business = 商务、交流：先要有台办的批准材料。
chooser-taiwan-stay = 上学、工作：能办哪种签注，先问窗口。
chooser-taiwan-ask = 赴台手续变化快，买票前请先打{ $hotline }。

# 转机
chooser-transit = 在香港转机去别国：有护照、前往国签证和联程票，停留不超过{ $transit_stay }，不用办通行证。
chooser-transit-visit = 这只算过境，专程去香港玩要办通行证和签注。能不能过境，由香港入境处决定。
chooser-transit-macau = 在澳门转机的停留时间，我手上没有核实过的新规定，请问{ $hotline }。
chooser-transit-nothing = 您还没有护照，要办的是：普通护照（首次申请）。
chooser-transit-expired = 您的护照要先换发，来时带上旧护照。

# 都一样的
chooser-fee = 费用：每本{ $fee }。
chooser-days = 时间：户籍在本地{ $days_at_home }，外省户口{ $days_cross_province }，从窗口受理起算。
chooser-confirm = 您的情况拿不准，请向窗口或{ $hotline }确认。

chooser-offer-trip = 来得及吗
chooser-offer-renewal = 什么时候能换护照
chooser-offer-again = 换个地方再选
