answer-residence_permit_domestic-processing_time =
    居住证：从受理起{ $days }内办好。
    有的地方按当地规定可以更长，最多{ $days_longest }。
    周末和节假日也算在内。
    当地按哪一种，请问派出所或{ $city_hotline }。
answer-residence_permit_domestic-urgent =
    居住证没有全国统一的加急，一般从受理起{ $days }内办好。
    有的地方按当地规定最多{ $days_longest }。
    急用请带上情况说明，问受理的派出所能不能快一点。
answer-residence_permit_domestic-fee =
    居住证：第一次办免费，每年签注也免费。
    换领、补领收工本费，多少由当地定，请问派出所。
answer-residence_permit_domestic-fee-renewal =
    居住证每年签注：免费。
    换新证收工本费，多少由当地定，请问派出所。
answer-residence_permit_domestic-fee-lost =
    居住证补领：收工本费，多少由当地定。
    请问派出所或{ $city_hotline }。
answer-residence_permit_domestic-materials =
    办居住证：带身份证、照片，再带住址、工作或就读的证明。
    要在当地住满{ $months_lived }，并有稳定工作、稳定住处、连续就读中的任意一条。
    未满{ $age }的，由监护人代办，带双方身份证件。
    材料不齐，窗口要把缺的一次说清。
answer-residence_permit_domestic-validity =
    居住证每年签注，按时办理就一直能用。
    发证后每满周年前的{ $endorse_within }内来办，免费。
    晚了功能会暂停；补办签注后恢复，居住年限重新算。
answer-residence_permit_domestic-renewal_window =
    居住证每年签注：发证后每满周年前的{ $endorse_within }内来办，免费。
    晚了功能会暂停；补办签注后恢复，居住年限重新算。
    已经过了，请尽快来补办。
answer-residence_permit_domestic-lost =
    居住证丢了、坏了都可以补，收工本费，多少由当地定。
    带上身份证，先问当地派出所要什么、多久能好。
answer-residence_permit_domestic-minor =
    孩子未满{ $age }，居住证由监护人或近亲属代办。
    孩子和代办人的身份证件都要带。
    还要带什么，问我“居住证要带什么”就行。
answer-residence_permit_domestic-agent_pickup =
    未满{ $age }的孩子、行动不便的老人和残疾人，居住证可以由监护人或近亲属代办。
    带上双方的身份证件。
    其他人能不能代办、代领，请问派出所。
answer-residence_permit_domestic-in_person =
    居住证一般本人来办；未满{ $age }的孩子、行动不便的老人和残疾人，可以代办。
    由监护人或近亲属代办，带上双方的身份证件。
answer-residence_permit_domestic-cross_province =
    居住证就是给外地户口的人办的：在当地住满{ $months_lived }，在居住地办，不用回老家。
    还要有稳定工作、稳定住处、连续就读中的任意一条。
    办好后，在居住地能办出入境证件、换补身份证等。
answer-residence_permit_domestic-difference =
    居住证：户口不动，在当地住满{ $months_lived }就可以申请，能在居住地办不少事。
    迁户口：户口迁到新地方，条件由当地定。
    居住证能办出入境证件、换补身份证、车辆和驾驶证、考试报名等。
answer-residence_permit_domestic-free_case =
    居住证第一次办免费，每年签注也免费。
    换领、补领收工本费，多少由当地定。
answer-residence_permit_domestic-other =
    办居住证，要在当地住满{ $months_lived }，并有稳定工作、稳定住处、连续就读中的任意一条。
    有了它，能在居住地办出入境证件、换补身份证、车辆和驾驶证、参加考试等。
    材料不齐，窗口要把缺的一次说清。
answer-residence_permit_domestic-lived_long_enough =
    要在当地住满{ $months_lived }才能办居住证，并有稳定工作、稳定住处、连续就读中的任意一条。
    还没住满的，先留好住址、工作或就读的证明。
answer-residence_permit_domestic-longest =
    居住证：法定从受理起{ $days }；当地规定可以更长，最多{ $days_longest }。
    周末和节假日也算在内。当地按哪一种，请问派出所或{ $city_hotline }。
answer-residence_permit_domestic-collecting_by_another =
    请人代领居住证要带什么，请问受理的派出所。
    代办：未满{ $age }的孩子、行动不便的老人和残疾人，由监护人或近亲属代办，带双方的身份证件。
answer-residence_permit_domestic-endorsement_lapsed =
    居住证没按时签注，功能先暂停；补办签注后恢复，居住年限从补办起重新算。
    请尽快去补，签注免费。以后每满周年前的{ $endorse_within }内去签。
answer-residence_permit_domestic-residence_use =
    有了居住证，在居住地能办：出入境证件、换补身份证、车辆和驾驶证，还能参加考试。
    办香港、澳门的个人旅游签注，有些城市也认居住证，可以接着问我。
