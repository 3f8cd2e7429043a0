# What may be said at any step.
say-type-a-number = Reply with a number:
say-not-understood = I did not understand that. Please tap a choice, or reply with its number.
say-ways-out = To leave, type "cancel"; to go one step back, "back"; to reach a member of staff, "a person".
say-cancelled = All right, stopped. Nothing was submitted.
say-moved-on = The service has just been updated and that step is gone. What you filled in is kept; please go on from the menu.
say-text-only = For now I can only read text. Please type it.
say-too-long = This message is too long: I read at most { $most } characters at a time. Please send it in parts; nothing from before is lost.
say-old-button = That button is from an earlier question, so nothing was changed. Let us go on from here:
say-unknown-command = I do not know this command.
