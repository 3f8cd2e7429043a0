# Questions that had no answer when they were asked: whoever asked is told once there is one.
question-answered = You asked about this earlier: { $item }, “{ $attribute }”. Here is the answer:
