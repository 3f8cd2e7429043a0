answer-permanent_residence-other =
    外国人永久居留：受理后最长{ $permanent_decision }内作出决定。
    费用：申请{ $fee_application }，证件{ $fee_card }；到期换领{ $fee_renewal }，丢失、损坏补领{ $fee_replacement }。
    永久居留身份证（五星卡）：满{ $age }的有效期{ $validity }，不满的{ $validity_minor }。
    拿到后每年在华住满{ $presence_yearly }；经批准，{ $presence_span }内住满{ $presence_total }也行。
    它和工作、学习用的居留证件不是一回事，时限和费用都不同。
    条件、材料和时限，请向出入境窗口或{ $hotline }确认，中英文都行。
