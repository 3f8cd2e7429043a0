answer-hkmo_permit-processing_time =
    港澳通行证：在户籍地办，{ $days_at_home }。
    外省户口异地办：{ $days_cross_province }。
    就医、探望危重病人、奔丧等急事：优先办，没有全国统一的天数。
    周末和法定假日不算工作日，邮寄另加时间。
    异地期限按“日”理解为自然日，请向窗口或{ $hotline }确认。
answer-hkmo_permit-processing_time-at_home =
    在户籍地办港澳通行证：{ $days_at_home }。
    周末和法定假日不算工作日。
    选邮寄的另加时间，具体请向窗口确认。
answer-hkmo_permit-processing_time-cross_province =
    外省户口异地办港澳通行证：{ $days_cross_province }。
    周末和假日也算在内；邮寄另加时间。
    在户籍地办是{ $days_at_home }。
    指南写的是“日”，我按自然日理解，请向窗口或{ $hotline }确认。
answer-hkmo_permit-processing_time-urgent =
    港澳通行证急办：优先办，没有全国统一的天数。
    急事指就医、探望危重病人、奔丧等，要带证明，由窗口决定。
    不急的话，在户籍地办{ $days_at_home }，周末和法定假日不算；邮寄另加时间。
    请带证明问窗口，或拨打{ $hotline }确认。
answer-hkmo_permit-processing_time-online =
    网上换发、补发港澳通行证：{ $days_online }内审批，缴费后{ $days_production }内制证寄出。
    周末和法定假日不算工作日，路上邮寄另加时间。
    接到通知后{ $days_to_pay }内缴费，否则作废。
    只有符合试点条件的人能用，问“网上办”可看条件；请向{ $hotline }确认。
answer-hkmo_permit-processing_time-lost =
    港澳通行证丢了补发：在户籍地办{ $days_at_home }，外省户口异地办{ $days_cross_province }。
    周末和法定假日不算工作日，邮寄另加时间。
    异地期限请向窗口或{ $hotline }确认。
answer-hkmo_permit-processing_time-renewal =
    港澳通行证换发：在户籍地办{ $days_at_home }，外省户口异地办{ $days_cross_province }。
    周末和法定假日不算工作日，邮寄另加时间。
    异地期限请向窗口或{ $hotline }确认。
answer-hkmo_permit-processing_time-first =
    首次办港澳通行证：在户籍地办{ $days_at_home }，外省户口异地办{ $days_cross_province }。
    周末和法定假日不算工作日，邮寄另加时间。
    要本人到人工窗口，来之前可以问我“要带什么”。
    异地期限请向窗口或{ $hotline }确认。
answer-hkmo_permit-urgent =
    港澳通行证加急：没有查到全国统一的天数，急事优先办。
    急事指就医、探望危重病人、奔丧等，要带证明，由窗口决定。
    护照的加急天数不适用于通行证。
    请带证明问窗口，或拨打{ $hotline }确认。
answer-hkmo_permit-fee =
    港澳通行证：每张{ $fee }。
    签注另外收费，问“签注多少钱”就能看到。
answer-hkmo_permit-materials =
    港澳通行证：首次办理要本人到人工窗口，全国都能办。
    带身份证和证件照片，申请表可现场填；具体以窗口为准。
    换发、补发：材料和首次一样。
    孩子由监护人陪同；登记备案的国家工作人员还要单位同意函。
    来之前可向窗口或{ $hotline }确认。
answer-hkmo_permit-materials-first =
    首次办港澳通行证：本人到人工窗口，全国都能办。
    带身份证和证件照片，申请表可现场填；具体以窗口为准。
    来之前可向窗口或{ $hotline }确认。
answer-hkmo_permit-materials-renewal =
    港澳通行证换发：材料和首次办理一样。
    带身份证、证件照片和旧证，申请表可现场填；具体以窗口为准。
    来之前可向窗口或{ $hotline }确认。
answer-hkmo_permit-materials-lost =
    港澳通行证补发：材料和首次办理一样。
    带身份证和证件照片，申请表可现场填；损坏的带上原证。
    要不要写情况说明，请向窗口或{ $hotline }确认。
answer-hkmo_permit-materials-minor =
    孩子（未满{ $age }）办港澳通行证：监护人陪同，首次要到人工窗口。
    带监护关系证明（出生证明、户口簿等）、监护人证件和孩子的证件照片。
    监护人来不了：可书面委托他人陪同，带上受托人的证件。
    来之前请向窗口或{ $hotline }确认。
answer-hkmo_permit-materials-state_staff =
    登记备案的国家工作人员办港澳通行证：比别人多一份单位同意函。
    首次要本人到人工窗口，带身份证和证件照片。
    没有登记备案的单位职工，不用同意函；拿不准请向窗口或{ $hotline }确认。
answer-hkmo_permit-materials-online =
    网上换发、补发港澳通行证：上传身份证正反面、证件照片和手写签名照片。
    照片要{ $age_of_photo }内拍的，白色或浅蓝色背景，不要修改五官。
    签名用黑色笔写在白纸上再拍，本人要刷脸认证。
    能不能网上办，问“网上办”可看条件。
answer-hkmo_permit-validity =
    港澳通行证有效期：未满{ $age }的{ $validity_minor }，年满{ $age }的{ $validity_adult }。
    通行证有效不等于签注有效，出行前两样都要看。
answer-hkmo_permit-validity-minor =
    孩子的港澳通行证：有效期{ $validity_minor }（未满{ $age }）。
    年满{ $age }的是{ $validity_adult }。
    通行证有效不等于签注有效，出行前两样都要看。
answer-hkmo_permit-cross_province =
    可以异地办：{ $days_cross_province }；在户籍地办是{ $days_at_home }。
    全国出入境窗口都受理。
    异地期限按“日”理解为自然日，请向窗口或{ $hotline }确认。
answer-hkmo_permit-renewal_window =
    港澳通行证剩余有效期不足{ $renewal_within }，就可以换。
    有效期短于想办的签注、个人信息变了、旧本换卡，也可以换。
    材料和首次办理一样。
    您的情况请向窗口或{ $hotline }确认。
answer-hkmo_permit-lost =
    港澳通行证丢了、坏了都可以补：每张{ $fee }，户籍地办{ $days_at_home }，异地办{ $days_cross_province }。
    材料和首次办理一样。
    请向窗口或{ $hotline }确认。
answer-hkmo_permit-lost-at_home =
    港澳通行证丢了、坏了，在户籍地补：{ $days_at_home }，每张{ $fee }。
    材料和首次办理一样，请向窗口或{ $hotline }确认。
answer-hkmo_permit-lost-cross_province =
    港澳通行证丢了、坏了，外省户口异地补：{ $days_cross_province }，每张{ $fee }。
    材料和首次办理一样。
    异地期限按自然日理解，请向窗口或{ $hotline }确认。
answer-hkmo_permit-lost-online =
    港澳通行证网上补发：{ $days_online }内审批，缴费后{ $days_production }内制证寄出，每张{ $fee }。
    证件要还在有效期内，户籍要在试点城市，问“网上办”可看条件。
answer-hkmo_permit-minor =
    孩子未满{ $age }，港澳通行证有效期{ $validity_minor }。
    首次办理要到人工窗口，由监护人陪同，带监护证明和监护人证件。
    来之前请向窗口或{ $hotline }确认。
answer-hkmo_permit-self_service =
    首次办港澳通行证要到人工窗口，自助机办不了。
    手里已有卡式通行证的，可以用自助机办签注，审核通过当场可取。
    有自助取证机的大厅，凭身份证和回执单可以自己取证。
    您那里有没有，请向窗口或{ $hotline }确认。
answer-hkmo_permit-in_person =
    首次办港澳通行证，要本人到人工窗口。
    全国出入境窗口都能办；能否代办各地说法不同，请问窗口或{ $hotline }。
answer-hkmo_permit-in_person-minor =
    孩子要本人到场，首次办理到人工窗口，由监护人陪同。
    监护人带监护证明和本人证件。
    父母要不要都来，请先问窗口或{ $hotline }。
answer-hkmo_permit-difference =
    去港澳用港澳通行证，不用护照，还要有效的签注。
    通行证是证件本身；签注写明来意、次数和停留时间，香港、澳门分开签。
    拿护照去别国、只经香港中转，可以停留不超过{ $transit_stay }，要有前往国签证和联程票。
    出国用护照加签证，去台湾用台湾通行证、签注和入台许可，边境旅游用出入境通行证。
    中转能否放行由香港入境处决定，出发前请向{ $hotline }确认。
answer-hkmo_permit-other =
    港澳通行证，先说我核实过的：全国出入境窗口都受理；每人只能持一本有效的。
    您问的不在这里的话，我没有核实过的规定，不敢乱说：请向窗口或{ $hotline }确认，或回复“人工”。
    几天、多少钱、要带什么、有效期、签注、丢失，都可以接着问我。
answer-hkmo_permit-processing_time-same_province =
    户口在本省其他城市，没有单独的天数：在户籍地办{ $days_at_home }，外省户口{ $days_cross_province }。
    您的情况按哪一种算，来之前请向受理窗口或{ $hotline }确认。
    邮寄另加时间。
answer-hkmo_permit-minor-of_age =
    满{ $age }的，办港澳通行证按成人算，不用监护人陪同。
    首次办理要本人到人工窗口；要带什么、有效期几年，可以接着问我。
    请向窗口或{ $hotline }确认。
answer-hkmo_permit-agent_pickup =
    首次办港澳通行证，要本人到人工窗口，别人代办不了。
    换发能不能代办、办好能不能代领，各地说法不同。
    托人之前，请先问受理窗口或{ $hotline }确认。
answer-hkmo_permit-collecting =
    领港澳通行证：带身份证和回执单，到受理的窗口。
    有自助取证机的大厅，也可以在机器上取。
    别人代领要带什么，各地不同，请先问受理的窗口。
answer-hkmo_permit-transit_hong_kong =
    拿护照经香港转机去别国（或回来）：每次最多停留{ $transit_stay }，不用港澳签注。
    要有目的地的有效签证或许可，和订好的续程票；能不能进，由香港方面决定。
    这是过境，不是去玩：去香港游玩要用港澳通行证和签注。请向{ $hotline }确认。
answer-hkmo_permit-transit_macau =
    拿护照经澳门去别国：第一次最多停留{ $transit_stay_macau }，不用港澳签注。
    要有目的地的有效签证（免签的除外），可能查机票；能不能进，由澳门方面决定。
    这条出处较旧；去澳门游玩要用港澳通行证和签注。请先向{ $hotline }确认。
answer-hkmo_permit-face_clearance =
    刷脸通关：年满{ $face_age }、同意采集信息、持多次有效签注的人可以用；没有完全行为能力的，要监护人陪同。
    口岸：深圳湾、拱北、皇岗、罗湖、莲塘、福田、文锦渡、横琴、港珠澳大桥，广州琶洲、南沙，厦门高崎、五通，上海虹桥机场。
    您的证件能不能用、怎么采集，请问口岸或{ $hotline }确认。
answer-hkmo_permit-collecting_by_another =
    办好以后请人代领通行证，要带什么没有全国统一的规定，各地说法不同。
    托人之前，请先问受理窗口或{ $hotline }确认。
    首次办理要本人到人工窗口。
answer-hkmo_permit-permit_first =
    { answer-hkmo_endorsement-permit_first }
