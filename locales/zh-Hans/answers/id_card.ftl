answer-id_card-processing_time =
    身份证：法定{ $days_legal }内办好，首次、换领、补领都一样。
    交通不便的地区，最多再延长{ $days_remote }。
    从交申请表起算，周末和节假日也算在内。
    当地可能更快，请问户籍窗口。
    等证期间急用，可以办临时身份证，问我“临时身份证多久”就行。
answer-id_card-processing_time-cross_province =
    异地办身份证：法定{ $days_legal }内办好，和在户籍地办一样。
    从交申请表起算，周末和节假日也算在内。
    当地可能更快，请问受理的窗口。
    等证期间急用，可以问我“临时身份证多久”。
answer-id_card-urgent =
    身份证没有全国统一的加急，法定时限是{ $days_legal }。
    有的地方能加快，由当地定，请问户籍窗口或{ $city_hotline }。
    等证期间急用：可以办临时身份证，问我“临时身份证多久”就行。
answer-id_card-fee =
    身份证：首次免费，到期换领{ $fee_renewal }，丢失或损坏补领{ $fee_lost }。
    城市低保、农村特困家庭：首次和换领都免费。
    其他确有困难的，可以减收。
    “首次免费”这一条，请向户籍窗口确认。
answer-id_card-fee-first =
    第一次办身份证：免费。
    这一条请向户籍窗口确认。
answer-id_card-fee-renewal =
    身份证到期换领：{ $fee_renewal }。
    城市低保、农村特困家庭免费，其他确有困难的可以减收。
    符合条件的，办理时请告诉窗口。
answer-id_card-fee-lost =
    身份证丢失或损坏补领：{ $fee_lost }。
    急用的话，可以再办临时身份证，费用另算。
answer-id_card-materials =
    首次办身份证带户口簿，到期换领带旧证，丢了带户口簿或电子证照。
    未满{ $age }：再带监护关系证明，由监护人申请。
    在外地办：换领带旧证，补领带户口簿或居住证。
    都要本人到场登记指纹；领新证时，旧证要交回。
answer-id_card-materials-first =
    第一次办身份证：带户口簿。
    未满{ $age }的，由监护人申请，再带监护关系证明。
    本人要到场，现场登记指纹。
answer-id_card-materials-renewal =
    到期换身份证：带旧身份证。
    本人要到场，现场登记指纹。
    领新证时，旧证要交回。
answer-id_card-materials-lost =
    身份证丢了补领：带户口簿或电子证照。
    在外地补：带户口簿或居住证。
    本人要到场，现场登记指纹。
answer-id_card-materials-minor =
    孩子办身份证：带户口簿和监护关系证明，由监护人申请。
    未满{ $age }是自愿办理，不办也可以。
    要不要带别的，请问户籍窗口。
answer-id_card-materials-cross_province =
    在外地办身份证：换领带旧证，丢了补领带户口簿或居住证。
    第一次办：带户口簿；未满{ $age }的，再带监护关系证明。
    本人要到场，现场登记指纹。
answer-id_card-validity =
    身份证有效期：未满{ $age }的{ $validity_minor }，满{ $age }的{ $validity_adult }，满{ $age_middle }的{ $validity_middle }。
    满{ $age_long }的，长期有效。
    卡上印着到期日，快到期时问我“身份证提前多久换”。
answer-id_card-validity-minor =
    孩子未满{ $age }，身份证有效期{ $validity_minor }。
    卡上印着到期日，到期前记得换。
answer-id_card-photo =
    身份证照片：宽{ $photo_width }、高{ $photo_height }，白色背景。
    穿深色衣服，不穿制服。
    这些来自照相指引；能不能现场拍、要不要自带，请向户籍窗口确认。
answer-id_card-minor =
    孩子未满{ $age }，可以自愿办身份证，有效期{ $validity_minor }。
    由监护人申请，带户口簿和监护关系证明。
    孩子要到场，办证要登记指纹。
    满{ $age }后，{ $first_within }内必须申请。
answer-id_card-agent_pickup =
    办身份证要本人到场登记指纹，别人代替不了。
    能不能请人代领，我没有核实过的全国规定，请问受理的窗口。
    老人、病人走不动的，可以回复“上门办证”，看看能不能上门。
answer-id_card-mail =
    身份证可以邮寄，邮费自付；也可以到受理的窗口领。
    办好后一般有短信通知。
    家里几张证寄到同一处，可以问问能不能合并寄。
    各地安排不同，请向窗口确认。
answer-id_card-cross_province =
    可以异地办身份证：法定{ $days_legal }内办好，和在户籍地一样。
    首次、换领、补领，全国都能办，都要本人到场登记指纹。
    换领带旧证；首次带户口簿。
    丢了可以就近挂失，补领带户口簿或居住证，{ $fee_lost }。
    当地可能更快，请问受理的窗口。
answer-id_card-cross_province-first =
    第一次办身份证，也可以在外地办，法定{ $days_legal }内办好。
    带户口簿；未满{ $age }的，由监护人申请，再带监护关系证明。
    本人要到场，现场登记指纹。
answer-id_card-cross_province-renewal =
    可以在外地换身份证：法定{ $days_legal }内办好，和在户籍地一样。
    带旧身份证，本人到场登记指纹。
    当地可能更快，请问受理的窗口。
answer-id_card-cross_province-lost =
    身份证丢了、坏了，可以在外地补：{ $fee_lost }，法定{ $days_legal }内办好。
    带户口簿或居住证，本人到场登记指纹。
    挂失也不用回户籍地，就近派出所就行。
answer-id_card-renewal_window =
    身份证到期前{ $renewal_before }就可以换。
    有的省份可以更早，请问当地户籍窗口确认。
    已经过期的，请尽快来换。
    第一次办：满{ $age }后，{ $first_within }内要申请。
    领新证时，旧证要交回。
answer-id_card-lost =
    身份证丢了、坏了都可以补：{ $fee_lost }，法定{ $days_legal }内办好。
    带户口簿或电子证照；在外地补，带户口簿或居住证；本人要到场登记指纹。
    挂失不用回户籍地，就近派出所就行。
    急用的话，可以先办临时身份证，问我“临时身份证多久”。
    捡到别人的身份证，请交给派出所。
answer-id_card-lost-cross_province =
    身份证丢了、坏了，可以在外地补：{ $fee_lost }，法定{ $days_legal }内办好。
    带户口簿或居住证，本人到场登记指纹。
    挂失也不用回户籍地，就近派出所就行。
    急用的话，可以问我“临时身份证多久”。
answer-id_card-online =
    身份证网上换领、补领：没有全国统一的入口，部分省份可以办。
    请看本省的政务服务平台，要求以平台为准。
    没有的话，到任何户籍窗口办；请先向窗口确认。
answer-id_card-in_person =
    办身份证要本人到场，现场登记指纹。
    首次、换领、补领都一样。
    走不动的，可以回复“上门办证”，看看能不能上门。
answer-id_card-difference =
    居民身份证是长期用的正式证件；临时身份证只在等证期间急用。
    先申请身份证，急用时再办临时的。
    新证到手，临时证要交回。
    想看费用，问我“临时身份证多少钱”就行。
answer-id_card-free_case =
    第一次办身份证免费；城市低保、农村特困家庭换领也免费。
    其他确有困难的，可以减收。
    丢失或损坏补领，一般收{ $fee_lost }。
    “首次免费”这一条，请向户籍窗口确认。
answer-id_card-other =
    身份证，先说我核实过的：满{ $age }后，{ $first_within }内必须申请；领新证时，旧证要交回。
    捡到别人的身份证，请交给派出所。
    您问的不在这里的话，我没有核实过的规定，不敢乱说：请问户籍窗口或{ $city_hotline }，或回复“人工”。
answer-id_card-other-misused =
    出借、出租身份证或用假材料骗领：警告，罚款最多{ $fine_lending }；冒用他人的或用假的：罚{ $fine_misuse_least }到{ $fine_misuse_most }，或者拘留。
    身份证被别人冒用了，请到派出所报告；正在被骗，马上打{ $emergency }。
answer-id_card-minor-of_age =
    满{ $age }的，{ $first_within }内必须申请身份证，本人到场登记指纹。
    第一次办带户口簿；要带什么、几天好，可以接着问我。
answer-id_card-old_document =
    领新身份证时，旧证要交回。
    办的时候先带上旧证，新证做好领取时再交。
answer-id_card-remote_area =
    交通不便的地区：身份证在{ $days_legal }之外，最多再延长{ $days_remote }。
    从交申请表起算，周末和节假日也算在内。
    您那里算不算，请问当地户籍窗口。
answer-id_card-first_at_sixteen =
    满{ $age }后，{ $first_within }内必须申请身份证。
    带户口簿，本人到场登记指纹。
answer-id_card-long_term =
    满{ $age_long }办的身份证，长期有效，不用再换。
    以前办的、印着到期日的，到期要换。
answer-id_card-longest =
    身份证：法定最长{ $days_legal }；交通不便的地区，最多再延长{ $days_remote }。
    从交申请表起算，周末和节假日也算在内；当地可能更快。
    超过了还没拿到，请问受理的窗口，或拨打{ $city_hotline }。
answer-id_card-collecting_by_another =
    请人代领身份证要带什么，我没有核实过的全国规定，请先问受理的窗口。
    办身份证要本人到场登记指纹，别人代替不了。
