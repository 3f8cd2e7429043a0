# 给上门民警看的单子。住址只在当天给本组看。
rounds-sheet =
    { $crew }，{ $day }，{ $kit }号设备箱

    { $lines }
rounds-line =
    { $place }. { $from }–{ $until }　{ $code }　{ $state }
    { $district }，{ $address }（{ $house }）
    { $name }，{ $phone }
    办{ $tasks }；{ $reason }。{ $added }
rounds-empty = 今天没有上门。
rounds-error-not-yours = 住址只在上门当天、给负责的上门组看。
