# A person's own quiet hours.
quiet-ask-from = From what time on shall I send nothing?
quiet-ask-until = Until what time?
quiet-time = { $time }
quiet-none = No quiet hours any more
quiet-hint = I could not read a time in that. Please tap a choice, or write "8pm".
quiet-kept = All right, every day from { $first } until { $last } I send nothing unasked; it waits until then. When you ask me something, I always answer.
quiet-cleared = All right, no quiet hours of your own any more. At night the hall sends no reminders anyway.
quiet-offer-change = Change the times
