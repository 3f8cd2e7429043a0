wish-choose-day = On which day shall I remind you? Tap one, or write the date.
wish-day-label = { $day }
wish-kept = All right, I will remind you on { $due }.
wish-due = You asked me to remind you today: { $subject }. To book a time slot, just tell me the day.
wish-plain = your errand
wish-error-past = { $day } is over, or nearly over. Please choose a later day.
