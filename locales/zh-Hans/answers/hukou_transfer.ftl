answer-hukou_transfer-materials =
    迁户口的条件和材料，各城市自己定，没有全国统一的清单。
    常见的一条：证明您在当地有合法稳定的住处。
    先问迁入地的派出所，或拨打{ $city_hotline }，照着清单准备，免得白跑。
answer-hukou_transfer-cross_province =
    跨省迁户口可以“跨省通办”，全国都已开通。
    能不能迁，看迁入城市的条件，先问迁入地的派出所。
    户籍类证明也可以跨省办。
answer-hukou_transfer-lost =
    户口簿丢了或损坏了可以补，收费由当地定；几天能拿，没有查到全国统一的规定。
    第一次领、正常换新，都免费。
    要带什么、收多少，请问户籍窗口或{ $city_hotline }。
answer-hukou_transfer-difference =
    迁户口，是把户口迁到新地方，条件由当地定；居住证，户口不动，在住的地方能办事。
    想了解居住证，问我“居住证要什么条件”就行。
answer-hukou_transfer-free_case =
    户口簿第一次领、正常换新：免费。
    丢失或损坏补领，收费由当地定，请问户籍窗口。
answer-hukou_transfer-other =
    拿到迁移证，到新地方要按时登记：城市{ $city_within }内，农村{ $country_within }内。
    替老人迁户口，窗口要先问老人本人愿不愿意，并优先办理。
    亲人去世要登记：城市在安葬前，农村在{ $death_within }内。
    时限和收费多由当地定，请问户籍窗口或{ $city_hotline }。
answer-hukou_transfer-processing_time =
    迁户口要办几天，没有全国统一的规定，请问迁入地的派出所或{ $city_hotline }。
    拿到迁移证以后，到新地方登记有期限：城市{ $city_within }内，农村{ $country_within }内。
answer-hukou_transfer-moving_certificate =
    拿到迁移证，到新地方后要按时登记：城市{ $city_within }内，农村{ $country_within }内。
    过了时间的，带着迁移证尽快去迁入地派出所，请问{ $city_hotline }。
answer-hukou_transfer-death =
    亲人去世要登记：城市在安葬前，农村在{ $death_within }内。
    要带什么，请问户口所在地的派出所或{ $city_hotline }。
    请节哀。
answer-hukou_transfer-book_replaced =
    { answer-hukou_transfer-lost }
