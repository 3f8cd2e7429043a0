booking-choose-item = 您要办什么？
booking-more-items = 其他业务
booking-hint-item = 没有找到这项业务。请点一个选项，或者写出证件的名字。
booking-choose-site = 办{ $item }，去哪个服务点方便？
booking-site-label = { $site }
booking-choose-day =
    { $site }，办{ $item }。
    您哪一天来？点一个日期，或者直接写，比如“下周三”。
booking-day-label = { $day }，余{ $left }
booking-error-day = { $day }约不了，请选别的日子。
booking-hint-day = 没看懂是哪一天。请点一个选项，或者写“明天”“下周三”“12月1日”。
booking-nothing-free = { $site }现在没有{ $item }的空位可约。别的服务点可能还有：
booking-choose-part = { $day }，什么时段方便？
booking-part-morning = 上午
booking-part-noon = 中午
booking-part-afternoon = 下午
booking-choose-time = { $day }，{ $site }，几点来？
booking-time-label = { $time }，余{ $left }
booking-hint-time = 没看懂是几点。请点一个选项，或者写“九点半”。
booking-choose-nearest = 离这个时间最近的空位：
booking-nearest-label = { $starts }
booking-another-day = 换一天
booking-whom = 给谁预约？
booking-whom-known = { $name }（手机尾号{ $phone }）
booking-whom-other = 给别人
booking-ask-name = 来办理的人叫什么名字？请写证件上的姓名。
booking-hint-name = 这不像一个姓名。请只写证件上的姓名。
booking-ask-phone = 请留一个电话号码，有变动时我们好联系您。
booking-hint-phone = 这不像一个电话号码。请写手机号，或者带区号的座机号。
booking-confirm =
    请核对：
    事项：{ $item }
    时间：{ $starts }
    地点：{ $site }
    办理人：{ $name }，{ $phone }

    这样预约，可以吗？
booking-confirm-yes = 确认预约
booking-confirm-time = 换个时间
booking-confirm-no = 不约了
booking-confirmed =
    预约好了，预约号 { $code }
    事项：{ $item }
    时间：{ $starts }
    地点：{ $site }，{ $floor }楼，{ $window }
    地址：{ $address }
    办理人：{ $name }，{ $phone }

    到了以后报预约号，或者出示二维码。来不了的话，请提前说“取消预约”，把名额让给别人。
booking-event = { $item }（预约号 { $code }）
booking-event-place = { $site }，{ $address }
booking-offer-materials = 要带什么
booking-offer-mine = 我的预约
booking-error-taken = 抱歉，{ $starts }刚被约满。您填的内容都还在，换个时间就行。
booking-error-closed = { $starts }现在约不了。您填的内容都还在，换个时间就行。
booking-error-already = 您已经约过了，同一时间、同一项业务，预约号 { $code }。
booking-error-too-many = 每人最多同时有{ $most }个预约。先取消一个不用的，再约新的。
