# 当时答不上来的问题，后来有了答案，主动告诉问过的人。
question-answered = 您之前问过{ $item }的“{ $attribute }”，现在有答案了：
