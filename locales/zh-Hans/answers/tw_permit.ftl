answer-tw_permit-processing_time =
    往来台湾通行证：在户籍地办，{ $days_at_home }。
    外省户口异地办：{ $days_cross_province }。
    紧急申请随时办，没有统一的天数。
    周末和法定假日不算工作日，邮寄另加时间。
    异地期限请向窗口或{ $hotline }确认。
answer-tw_permit-urgent =
    往来台湾通行证：紧急申请按规定随时办理，没有统一的天数。
    请带上能说明急事的证明，由窗口决定。
    请先问窗口，或拨打{ $hotline }确认。
answer-tw_permit-fee =
    往来台湾通行证：每张卡{ $fee }，一次有效的通行证{ $fee_single_use }。
    签注：一次有效{ $fee_endorsement_single }，多次有效{ $fee_endorsement_multiple }。
answer-tw_permit-materials =
    去台湾：通行证和签注之外，还要台湾方面的入台许可。
    赴台旅游目前是否开放变化很快，我掌握的最近情况是尚未恢复。
    办证要带的材料请向窗口或{ $hotline }确认。
answer-tw_permit-validity =
    往来台湾通行证有效期：{ $validity }。
    孩子的有效期我没有核实到，请问窗口或{ $hotline }。
answer-tw_permit-cross_province =
    可以异地办：{ $days_cross_province }。
    通行证全国出入境窗口都受理；探亲签注也可以在全国任一窗口申请。
    异地期限请向窗口或{ $hotline }确认。
answer-tw_permit-renewal_window =
    往来台湾通行证剩余有效期不足{ $renewal_within }，试点城市户籍的可以网上换。
    到窗口换的时间，请问窗口或{ $hotline }。
answer-tw_permit-lost =
    往来台湾通行证丢了可以补：每张卡{ $fee }，户籍地办{ $days_at_home }，异地办{ $days_cross_province }。
    证件还在有效期内、试点城市户籍的，也可以网上补。
    异地期限请向窗口或{ $hotline }确认。
answer-tw_permit-other =
    赴台湾本岛旅游：我掌握的最近情况是尚未恢复。
    变化很快，买票前请向窗口或{ $hotline }确认。
