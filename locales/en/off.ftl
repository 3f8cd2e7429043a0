# Those who lead switch one answer off and on again in a chat.
off-answer = { $item }: { $attribute }
off-none = No answer is switched off. To switch one off, send /off and the question, like: /off passport fee
off-list =
    Switched off:
    { $lines }

    To switch off another, send /off and the question.
off-line = { $answer }. { $why }
off-by = Switched off by { $who }, { $at }: { $reason }
off-which = I could not tell which answer you mean. Please send /off with the service and the question, like: /off passport fee
off-choose = Which answer about this: { $item }?
off-is-off =
    “{ $answer }” is switched off.
    { $why }

    Switch it on again?
off-says-now =
    “{ $answer }”: this is what is said now.
    “{ $words }”
off-why = Why should it be off? Write one sentence, for your colleagues. To leave it on, send “cancel”.
off-sure =
    Switch off “{ $answer }”?
    Reason: { $reason }

    Whoever asks will hear that it is being checked, and whom to ask. Other answers that rest on the same facts go off with it.
off-off = Switch it off
off-on = Switch it on
off-on-answer = Switch on: { $answer }
off-leave = Leave it as it is
off-left = All right, nothing has changed.
off-did-off = “{ $answer }” is off, from this moment on.
off-did-on = “{ $answer }” is on again, from this moment on.
off-not-given = “{ $answer }” is not being answered now, and there is nothing to switch on. To change what is said, change the files in policy/.
