appointments-none = 您现在没有预约。
appointments-one =
    预约号 { $code }
    事项：{ $item }
    时间：{ $starts }
    地点：{ $site }，{ $address }
    办理人：{ $name }
appointments-shut = 这一天因{ $reason }停办，请不要白跑。点“改期”另选时间，或者打{ $phone }。
appointments-choose = 来不了，可以在这里取消；想换时间，可以改期，原来的名额会一直留到新的定好。
appointments-move = 改期
appointments-waits = 在等的空位（{ $count }）
appointments-aside = { $count ->
        [0] 您现在没有预约。
       *[other] 要改要取消，等这边办完，再说“我的预约”。
    }
appointments-only-waits = 您还没有预约，正在等空位。
appointments-cancel-label = 取消 { $code }（{ $starts }）
appointments-keep = 不取消
appointments-confirm-cancel =
    确定取消这个预约吗？
    预约号 { $code }
    { $item }
    { $starts }，{ $site }
appointments-cancel-yes = 确定取消
appointments-cancel-move = 不取消，改个时间
appointments-cancel-no = 不取消
appointments-cancelled = 已取消{ $starts }的预约（{ $code }），这个名额可以给别人了。谢谢您告诉我们。
appointments-offer-again = 重新预约
appointments-error-too-late = 离预约时间不到{ $minutes }分钟，这里不能取消了。来不了的话，请打{ $phone }告诉我们一声。
appointments-error-not-found = 没有找到这个预约，可能已经取消，或者时间已经过了。
appointments-reminder =
    提醒您：{ $starts }，{ $item }

    地点：{ $site }，{ $floor }楼，{ $window }
    地址：{ $address }
    办理人：{ $name }
    预约号：{ $code }

    要改期、来不了，回复“改期”或者“取消预约”就行。{ $cost }
# 没来的代价，两种说法各发一半，看哪一种让来的人更多。
appointments-cost-next = 早说一声，排队等着的人马上就能用上这个名额。
appointments-cost-empty = 不来又没说，这个位子就空着，急着办的人也约不上。
appointments-notice-come = 我会来
appointments-notice-move = 改时间
appointments-notice-cancel = 来不了，取消预约
appointments-notice-here = 我到了
appointments-will-come = 好的，{ $starts }，{ $site }见。来的时候报预约号 { $code }。
appointments-reminder-soon =
    提醒您：{ $starts }，{ $item }，快到时间了。

    地点：{ $site }，{ $floor }楼，{ $window }
    地址：{ $address }
    办理人：{ $name }
    预约号：{ $code }

    到了以后，请回复“我到了”（或 /here）。赶不上了，请打{ $phone }。
