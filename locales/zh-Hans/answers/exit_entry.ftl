answer-exit_entry-photo =
    出入境证件照：宽{ $width }、高{ $height }。
    { $age_of_photo }内拍的正面免冠彩照，白色或浅蓝色背景，不要修改五官。
    别穿浅色衣服、制服，不戴有色眼镜和首饰，不化浓妆，孩子不戴红领巾。
    电子照片：JPEG，至少{ $pixels_wide }×{ $pixels_high }，{ $file_least }到{ $file_most }，请向照相点确认。
    拿不准就用大厅的照相点，一次拍合格。
answer-exit_entry-difference =
    出国用护照，去港澳用港澳通行证，去台湾用台湾通行证。
    出国：护照加前往国签证（免签的除外）。
    港澳：通行证加签注，香港和澳门分开签。
    台湾：通行证加签注，再加入台许可。
    边境旅游：出入境通行证。
    签注写明来意、次数和停留时间；只有通行证、没有有效签注，不能走。
answer-exit_entry-passport_for_hkmo =
    去香港、澳门不用护照，只拿身份证也不行：要用往来港澳通行证，加上当地的签注。
    香港、澳门各签各的；只有通行证、没有有效签注，不能走。
    只是转机的，可以问我“护照在香港转机能停几天”。
answer-exit_entry-without_endorsement =
    不行：只有通行证、没有有效的签注，不能去。
    签注写明来意、次数和停留时间，香港、澳门、台湾各签各的。
    签注过期或用完了，先来续签，问我“签注几天能好”就行。
answer-exit_entry-count_days =
    说“工作日”的：周末和法定假日不算，调休上班的周末算。
    说“天”“日”的：周末和假日都算；末尾那天碰上休息日，顺延到之后的上班日。
    受理当天不算，从次日数起；周六延时开门收的材料，那天一般不算工作日。
    拿不准哪一种，请以回执为准，或拨打{ $hotline }确认。
answer-exit_entry-post_time =
    不包括：说的天数是审批和制证的时间，路上邮寄另加时间。
    寄到要几天，请问邮政或受理的窗口。
answer-exit_entry-papers_named_once =
    材料不齐，窗口要当场或在几天内，把缺的一次全部告诉您。
    没有告诉的，从收到材料那天起就算受理。
    被反复退回的，可以对我说“办不成事”，我替您交给负责人。
answer-exit_entry-acceptance_receipt =
    要给：受不受理，窗口都要给您写明日期、盖章的书面凭证。
    没给的，可以当场要，或拨打{ $city_hotline }。
answer-exit_entry-hotlines =
    { $hotline }：国家移民管理局热线，问出入境的事，全天{ $hotline_hours }有人接，中英文都行。
    { $city_hotline }：市民热线，户籍、身份证和别的政务。
    { $emergency }：有危险马上打；{ $fire }：着火；{ $ambulance }：急救；{ $traffic_accident }：交通事故；{ $anti_fraud }：反诈；{ $police_conduct }：举报民警违法违纪；{ $consular }：在国外出事找领事保护。
answer-exit_entry-visa_besides =
    光有护照不够：出国还要前往国的签证或入境许可，免签的国家除外。
    签证由那个国家的使领馆办，不在我们大厅。
    去香港、澳门、台湾用的是通行证，不是护照。
answer-exit_entry-own_document =
    每个人都要有自己的证件，多小的孩子也一样：不能写在大人的证件上，也不能几个人合用一本。
    给孩子办要带什么、谁陪同，可以接着问我“给孩子办”。
    这一条是一般常识，还没有核对到官方出处，请向窗口或{ $hotline }确认。
answer-exit_entry-english_line =
    { $hotline }（国家移民管理局热线）：中英文都行，全天{ $hotline_hours }有人接，问出入境和外国人签证的事。
    户籍、身份证和别的政务打{ $city_hotline }。
answer-exit_entry-petition =
    信访：收到后{ $petition_taken }内告诉您受不受理，受理后{ $petition_finished }内办结；不服的，接到书面答复{ $petition_review }内申请复查。
    办结经批准可以再延长{ $petition_extended }，要说明理由。复查{ $petition_review }内答复；还不服，再有{ $petition_review }申请复核。
    办到哪一步，请问受理的部门或{ $city_hotline }；对大厅的服务不满意，直接告诉我就行。
answer-exit_entry-administrative_review =
    申请行政复议：知道那个决定后{ $review_apply }内提出；受理后{ $review_decided }内作出决定，最多再延长{ $review_extended }。
    外国人的签证、居留证件延期等没有批准的，决定就是最终决定，不能复议。
    向哪里申请，请拨打{ $city_hotline }问。
answer-exit_entry-bad_rating =
    每一条差评都要核实：谁办的谁负责，能改的马上改，改不了的限期改，并给您答复。
    几天内答复，没有查到全国统一的规定，请问窗口或{ $city_hotline }确认。
    哪里不满意，也可以直接写给我，我替您交给负责人。
answer-exit_entry-transit_day =
    坐飞机转去别国或别的地区：{ $transit_hours }内直接转机、不出机场的，在开通的机场不用过边检，要有联程机票。
    新开通的机场：天津、大连、南京、福州、青岛、武汉、南宁、海口、重庆、昆明。
    别的机场行不行，请问航空公司或{ $hotline }。
answer-exit_entry-paid_speed =
    花钱买不到快：收费目录里没有加急费，中介、黄牛说交钱就能提前拿的，别信，也别转账。
    能不能加急，只看事由和证明，请问窗口或{ $hotline }确认。
    填入境卡也不收钱，收钱的网站是假的。已经付了钱，马上打{ $emergency }。
answer-exit_entry-platform =
    国家移民管理局的应用和微信、支付宝小程序都叫“移民局{ $hotline }”，网页是s.nia.gov.cn/mps/main.html。
    能预约、查进度和出入境记录、网上换发补发、填入境卡，中英文都行。
    约我们大厅的时间，直接对我说“预约”就行。
