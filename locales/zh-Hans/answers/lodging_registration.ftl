answer-lodging_registration-processing_time =
    境外人员住宿登记：住下后{ $within }内登记。
    住酒店不用自己办，酒店会登记。
    住租房或亲友家：本人或留宿的人到当地派出所登记。
    派出所多久办完，没有全国统一的时限，请问派出所。
answer-lodging_registration-urgent =
    期限都一样：住下后{ $within }内登记。
    能不能更快没有全国规定；很多地方可以网上或扫码登记。
    请向当地派出所确认。
answer-lodging_registration-in_person =
    本人或留宿的人都可以登记，住下后{ $within }内，到当地派出所。
    所以不一定要本人来；住酒店的由酒店登记。
    要不要看护照原件，请先问派出所。
answer-lodging_registration-agent_pickup =
    可以：留宿的人能替您登记，住下后{ $within }内，到当地派出所。
    住酒店的由酒店登记。
    其他人能不能代办、代取登记单，请问派出所。
answer-lodging_registration-cross_province =
    住在哪里，就在哪里的派出所登记，住下后{ $within }内。
    和从哪里入境、以前住哪里没有关系。
    住酒店的由酒店登记。
answer-lodging_registration-renewal_window =
    每次住进新地方，都要在{ $within }内登记。
    搬家、在朋友家留宿也算；住酒店的由酒店登记。
    换了护照、签证或居留证件，要不要重新登记，请问当地派出所。
answer-lodging_registration-online =
    很多地方可以网上或扫码登记，住下后{ $within }内。
    没有全国统一的网址，请问当地派出所、房东或{ $hotline }。
    派出所窗口都能办。
    网上登记的，请向派出所确认是否有效。
answer-lodging_registration-self_service =
    有的地方有自助机或扫码登记，住下后{ $within }内办。
    没有的，到当地派出所登记。
    当地有哪些办法，请向派出所确认。
answer-lodging_registration-difference =
    住宿登记是告诉派出所住在哪里，住下后{ $within }内办；它不是居留许可。
    签证和居留证件另外到出入境窗口办。
    持永久居留身份证的，也要登记。
    由本人或留宿的人办；住酒店的由酒店办。
answer-lodging_registration-other =
    住下后{ $within }内登记；没登记的警告，可能罚款，最多{ $fine_most }。
    如果已经晚了，马上到当地派出所说明，别再拖。
    持永久居留身份证的，也要登记。
    台湾居民也一样，住农村的{ $rural_within }内；港澳居民请向派出所确认。
    酒店不报告的：警告，情节严重的罚{ $hotel_fine_least }到{ $hotel_fine_most }。
answer-lodging_registration-rural_registration =
    台湾居民住在农村：{ $rural_within }内登记；住在城市是{ $within }内。
    港澳居民各地规定不同；外国人不分城乡，都是{ $within }内。
    请向当地派出所确认。
