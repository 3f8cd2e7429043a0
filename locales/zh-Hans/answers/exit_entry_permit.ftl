answer-exit_entry_permit-other =
    出入境通行证：{ $days }内办好，加急获批{ $days_urgent }；一次有效{ $fee_single }，多次有效{ $fee_multiple }。
    它用于边境贸易和边境旅游，由边境地区有权办理的出入境窗口受理。
    去香港、澳门用的是往来港澳通行证，去台湾用的是往来台湾通行证，可以接着问我。
    期限请向受理窗口或{ $hotline }确认。
