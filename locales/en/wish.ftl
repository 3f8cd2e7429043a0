wish-choose-day = Which day shall I remind you? You can also write the date.
wish-day-label = { $day }
wish-kept = All right, I will remind you: { $due }.
wish-due = You asked me to remind you today: { $subject }. To book a time slot, just tell me the day.
wish-plain = your errand
wish-error-past = { $day } is over or nearly so; please choose a later day.
