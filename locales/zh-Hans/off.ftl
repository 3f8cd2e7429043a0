# 负责人在聊天里停用、恢复一个答案。
off-answer = { $item }的{ $attribute }
off-none = 现在没有停用的答案。要停用一个，发 /off 加上问题，比如：/off 护照要多少钱
off-list =
    停用的答案：
    { $lines }

    要停用别的，发 /off 加上问题。
off-line = { $answer }：{ $why }
off-by = { $at }，{ $who }停用：{ $reason }
off-which = 没看出是哪个答案。请发 /off 加上事项和问题，比如：/off 护照要多少钱
off-choose = { $item }的哪个答案？
off-is-off =
    “{ $answer }”现在停用着。
    { $why }

    恢复吗？
off-says-now =
    “{ $answer }”，现在这样回答：
    “{ $words }”
off-why = 为什么停用？请写一句，同事会看到。不停用了，发“取消”。
off-sure =
    停用“{ $answer }”？
    原因：{ $reason }

    停用后，问到的人会听到“正在核对”和可以问谁；用到同一依据的其他答案也一起停。
off-off = 停用
off-on = 恢复
off-on-answer = 恢复：{ $answer }
off-leave = 不改了
off-left = 好的，什么都没有改。
off-did-off = “{ $answer }”已停用，马上生效。
off-did-on = “{ $answer }”已恢复，马上生效。
off-not-given = “{ $answer }”：现在没有在回答，也没有可以恢复的。要改内容，请改 policy/ 里的文件。
