booking-choose-item = 您要办什么？
booking-more-items = 其他业务
booking-hint-item = 没有找到这项业务。请点一个选项，或者写出证件的名字。
booking-what = { $items }
booking-what-for = { $items }（{ $people }）
booking-what-green = { $items }（绿色通道）
booking-what-for-green = { $items }（{ $people }，绿色通道）
booking-ask-people = 办{ $item }，一共几个人要办？来陪着的人不算。
booking-people-label = { $people }
booking-hint-people = 没看懂是几个人。请点一个选项，或者写“两个人”。
booking-hint-nobody = 至少要有一个人来办。请写要办的人数。
booking-too-many-people = 一次最多能给{ $most }一起预约。人更多的话，请打{ $phone }，大厅另外安排；也可以分几次约。
booking-noted = 好的，记下了。
booking-noted-both = 记下了：{ $name }，{ $phone }，后面不用再填。
booking-noted-name = 记下了：{ $name }，后面不用再填。
booking-noted-phone = 记下了：{ $phone }，后面不用再填。
booking-choose-site = 办{ $item }，去哪个服务点方便？
booking-choose-site-on = 办{ $item }，{ $day }来，去哪个服务点方便？
booking-site-label = { $site }
booking-site-too-small = { $site }同一个时间最多接待{ $most }，坐不下这么多人。下面这些地方可以：
booking-site-without = { $site }办不了{ $item }。下面这些地方可以：
booking-hint-site = 没看懂是哪个服务点。请点一个选项，或者写它的名字。
booking-choose-day =
    { $site }，办{ $item }。
    您哪一天来？点一个日期，或者直接写，比如“下周三”。
booking-day-label = { $day }，余{ $left }
booking-error-day = { $day }不在能约的范围里，现在最远能约到{ $last }。请选别的日子。
booking-closed-day = { $day }，{ $site }不接受预约。
booking-shut-day = { $day }，{ $site }不办理业务：{ $reason }。
booking-full-day = { $day }，{ $site }已经约满了。
booking-full-part = { $day }{ $part }已经约满了。
booking-full-time = { $starts }已经约满了。
booking-day-over = 那一天已经过去了，请选今天以后的日子。
booking-too-soon = { $time }来不及了，要提前{ $lead }约。请看当天后面的时间：
booking-time-over = { $time }已经过了，请看当天后面的时间：
booking-earliest = 最早的空位是{ $starts }，{ $site }。
booking-choose-earliest =
    办{ $item }，最早能约到{ $starts }，{ $site }。
    各个服务点最早的空位都在下面，您看哪个合适？
booking-no-such-time = { $time }没有号，请看当天还有哪些时间：
booking-hint-day = 没看懂是哪一天。请点一个选项，或者写“明天”“下周三”“12月1日”。
booking-nothing-free = { $site }现在没有{ $item }的空位可约。
booking-choose-part = { $day }，什么时段方便？
booking-part-morning = 上午
booking-part-noon = 中午
booking-part-afternoon = 下午
booking-choose-time = { $day }，{ $site }，几点来？
booking-time-label = { $time }，余{ $left }
booking-hint-time = 没看懂是几点。请点一个选项，或者写“九点半”。
booking-hint-nearest = 没看懂。请点一个选项，或者写别的日子，比如“下周三”。
booking-choose-nearest = 最近的空位有这些，您看哪个合适？
booking-nowhere = 附近几天，各个服务点都没有空位了。可以等别人退出来的，也可以换一天：
booking-nearest-label = { $starts }
booking-nearest-elsewhere = { $starts }，{ $site }
booking-another-day = 换一天
booking-green-offer = 有老人、孕妇或婴儿等
booking-ask-green =
    来的人里，有没有下面这样的？有的话，可以约专门留着的名额。
    点一个就行，不用在这里发证明。
booking-green-elderly = 60岁以上的老人
booking-green-pregnant = 孕妇
booking-green-disabled = 残疾或行动不便
booking-green-baby = 带着婴儿
booking-green-urgent = 有证明的急事
booking-green-none = 都没有
booking-green-noted = 谢谢您告诉我。可以约绿色通道的名额，来的时候跟窗口说一声就行。
booking-green-noted-urgent = 明白了，可以约绿色通道的名额。证明不用在这里发，来的时候带到窗口就行。
booking-held = 这个时间先为您保留到{ $until }，请在这之前确认。
booking-whom = 给谁预约？
booking-whom-known = { $name }（手机尾号{ $phone }）
booking-whom-other = 给别人
booking-ask-name = 来办理的人叫什么名字？请写证件上的姓名；几个人一起来，写一个人的就行。
booking-hint-name = 这不像一个姓名。请只写证件上的姓名。
booking-hint-name-own = 请写证件上的姓名，不写“本人”或称呼。
booking-hint-name-long = 这个名字太长了，写不下。请只写证件上的姓名。
booking-ask-phone = 请留一个电话号码，有变动时我们好联系您。
booking-hint-phone = 这不像一个电话号码。请写手机号，或者带区号的座机号。
booking-confirm =
    请核对：
    事项：{ $item }
    时间：{ $starts }
    地点：{ $site }
    办理人：{ $name }，{ $phone }

    { $change }{ $misses }

    这样预约，可以吗？
booking-misses = 约了没来、又没说一声的，{ $days }天里满{ $most }次，就暂时不能在这里预约了。
booking-come = 来不了请说一声，好把名额让给别人。
booking-confirm-yes = 确认预约
booking-confirm-time = 换个时间
booking-confirm-people = 改人数
booking-confirm-also = 再加一样证件
booking-confirm-no = 不约了
booking-choose-further = 每个人还要办哪一样？同一个窗口能一起办的有：
booking-no-further = { $site }的这个窗口，除了{ $item }没有别的可以一起办。
booking-not-together = { $others }不在同一个窗口办。先约{ $item }，约好以后再约{ $others }。
booking-no-more = 不加了
booking-confirmed =
    预约好了，预约号 { $code }
    事项：{ $item }
    时间：{ $starts }
    地点：{ $site }，{ $floor }楼，{ $window }
    地址：{ $address }
    办理人：{ $name }，{ $phone }

    到了以后报预约号，或者出示二维码。{ $change }
booking-change-before = { $until }之前，可以随时改期或者取消。
booking-change-later = 要改期、来不了，{ $until }之前说“改期”或者“取消预约”就行。
booking-change-over = 离开始没多久了，这里不能再改期、取消；来不了的话，请打{ $phone }说一声。
booking-bring =
    来的时候要带：
    { $bring }
booking-bring-unknown = 这一项要带什么，我没有查到可靠的规定，请先打{ $city_hotline }问清楚，免得白跑。
booking-one-photo = 这几样用的照片要求相同，拍一次就够了。
booking-one-parcel = 一家人一起邮寄的，收件人、电话、地址写成一样，可以问窗口能不能合成一个包裹。
booking-event = { $item }（预约号 { $code }）
booking-event-place = { $site }，{ $address }
booking-offer-materials = 要带什么
booking-offer-mine = 我的预约
booking-offer-move = 改期
booking-error-taken = 抱歉，{ $starts }刚被约满。您填的内容都还在，换个时间就行。
booking-error-closed = { $starts }现在约不了。您填的内容都还在，换个时间就行。
booking-error-already = 您已经约过了，同一时间、同一项业务，预约号 { $code }。
booking-error-same-item = 您已经约过这项业务了：{ $starts }，预约号 { $code }。
booking-error-same-item-elsewhere = 用这个电话号码，已经在别处约过这项业务了，可能是家里人约的，也可能是您在别的渠道约的。同一项业务只能留一个预约：请在原来的地方改期或者取消。
booking-error-too-many = 每人最多同时有{ $most }个预约。先取消一个不用的，再约新的。
booking-error-missed = 最近{ $days }天里有{ $missed }次约了没来，也没有说一声，现在不能在这里预约了。请打{ $phone }，跟工作人员说明一下，他们可以帮您恢复。
booking-keep-which =
    这项业务您已经有一个预约：
    { $starts }，{ $site }，预约号 { $code }

    同一项业务只能留一个。留原来的，还是改到{ $new }（{ $there }）？
booking-keep-old = 留原来的（{ $starts }）
booking-keep-new = 改到{ $starts }
booking-kept-old = 好的，原来的预约不变：{ $starts }，{ $site }，预约号 { $code }。
