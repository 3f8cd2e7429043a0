# 给上门民警看的单子。住址只在当天给本组看。
rounds-sheet =
    { $crew }，{ $day }，{ $kit }号设备箱

    { $lines }
rounds-line =
    { $place }. { $from }–{ $until }　{ $code }　{ $state }
    { $district }，{ $address }（{ $house }）
    { $name }，{ $phone }
    办{ $tasks }；{ $reason }。{ $added }
rounds-which-crew = 您今天在哪一组？看住址会留下姓名和时间。
rounds-crew = { $crew }
rounds-at-work = 上面有市民的住址，只给今天上门用：不要转发，用完请删掉那条消息。
rounds-set-out = 已登记出发，{ $count }家会收到通知；没有聊天渠道的，请打电话。
rounds-noted-done = 已登记办完。
rounds-noted-absent = 已登记家里没人，市民可以另选时间。
rounds-noted-moved = 已改到{ $day }，市民会收到通知；没有聊天渠道的，请打电话。
rounds-label-move = 有一家要改天
rounds-gone = 这一家今天不用去了。
rounds-which-door = 哪一家要改天？
rounds-door = 第{ $place }家（{ $code }）
rounds-ask-why = 为什么改？写下来，市民看得到。
rounds-no-reason = 不写原因
rounds-over = 今天这一组没有别的要登记了。
rounds-label-out = 出发
rounds-label-done = 第{ $place }家办完了（{ $code }）
rounds-label-absent = 第{ $place }家没人在（{ $code }）
rounds-empty = 今天没有上门。
rounds-error-not-yours = 住址只在上门当天、给负责的上门组看。
