# What may be said at any step.
say-type-a-number = Reply with a number:
say-not-understood = Sorry, I did not understand that. Please tap a choice, or reply with its number.
say-ways-out = To stop, type "cancel"; to go back one step, "back"; to reach a member of staff, "a person".
say-cancelled = All right, I have stopped. Nothing was submitted.
say-moved-on = The service has just been updated and that step is gone. What you filled in is kept; please go on from the menu.
say-text-only = Sorry, I cannot take this; I can only read text. Please type it. Photos and voice notes can be passed on to our staff.
say-too-long = This message is too long: I can read { $most } characters at a time. Please send it in parts; nothing from before is lost.
say-old-button = That button belongs to an earlier question, so nothing was changed. Please go on from here:
say-notice-over = What this message is about is done already, or has changed, so nothing was altered.
say-notice-later = You are talking with a member of staff: please tell them. Afterwards the button works again.
say-type-words = You can simply reply with one of these:
say-unknown-command = I do not know this command.
say-all-right = All right.
say-no-such-day = That day is not in the calendar: the last day of that month is { $last }. Please choose another day.
say-value = { $value }
