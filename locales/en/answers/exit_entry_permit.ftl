answer-exit_entry_permit-other =
    Exit-entry permit: { $days }, urgent once approved { $days_urgent }; single entry { $fee_single }, multiple { $fee_multiple }.
    It is for border trade and border tours; authorised exit-entry offices in the border areas issue it.
    For Hong Kong and Macau, or for Taiwan, you need another permit: just ask me about it.
    Please confirm the time with that office or { $hotline }.
