answer-temp_id-processing_time =
    临时身份证：申请后{ $days }内发证。
    到户口所在地的派出所办；有的地方省内也能异地办，请问当地。
    等身份证期间急用的人才办，先申请身份证。
    领到后，{ $validity }内有效。
answer-temp_id-processing_time-cross_province =
    临时身份证：申请后{ $days }内发证，要到户口所在地的派出所办。
    人在外地：有的地方省内能异地办，跨省请先问当地派出所或{ $city_hotline }。
answer-temp_id-urgent =
    临时身份证就是急用的：申请后{ $days }内发证。
    考试季，有的地方给考生当场发；考生请对窗口说明。
    到户口所在地的派出所办。
    当天就要用的，先打电话问派出所或{ $city_hotline }。
answer-temp_id-fee =
    临时身份证：每张{ $fee }。
    正式身份证的费用另算，问我“身份证多少钱”就行。
answer-temp_id-validity =
    临时身份证：从签发起{ $validity }内有效。
    领到新身份证时，临时证要交回。
answer-temp_id-cross_province =
    临时身份证要到户口所在地的派出所办。
    有的地方省内可以异地办，跨省我没有核实过的规定。
    人在外地，请先问当地派出所或{ $city_hotline }。
answer-temp_id-lost =
    身份证丢了、等新证期间急用，可以办临时身份证：{ $days }内发证，每张{ $fee }。
    先申请补领身份证，再办临时的。
    要是丢的是临时证，请问户口所在地的派出所。
answer-temp_id-difference =
    临时身份证{ $validity }内有效，只在等身份证期间急用；身份证是长期用的正式证件。
    先申请身份证，急用时再办临时的。
    领到新身份证时，临时证要交回。
answer-temp_id-other =
    正在等身份证、又急着要用的人，可以办临时身份证。
    到户口所在地的派出所办，有的地方省内也能异地办。
    领到新身份证时，临时证要交回。
answer-temp_id-before_an_exam =
    考试季，有的地方给考生当场发临时身份证：请马上去户口所在地的派出所，说明要考试。
    平常：申请后{ $days }内发证。
    考点附近可能有服务窗口，请先打电话问派出所或{ $city_hotline }确认。
