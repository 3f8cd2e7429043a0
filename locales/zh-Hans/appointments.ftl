appointments-none = 您现在没有预约。
appointments-one =
    预约号 { $code }
    { $item }，{ $name }
    { $starts }
    { $site }，{ $address }
appointments-choose = 要取消哪一个吗？
appointments-cancel-label = 取消 { $code }（{ $starts }）
appointments-keep = 都保留
appointments-confirm-cancel = 确定取消{ $starts }在{ $site }办{ $item }的预约（{ $code }）吗？
appointments-cancel-yes = 确定取消
appointments-cancel-no = 不取消
appointments-cancelled = 已取消{ $starts }的预约（{ $code }），名额让给了别人。谢谢您提前告诉我们。
appointments-offer-again = 重新预约
appointments-error-too-late = 离预约不到{ $minutes }分钟，这里不能取消了。请打{ $phone }告诉我们一声。
appointments-error-not-found = 没有找到这个预约，或者它已经取消、已经过去。
appointments-reminder =
    提醒您：{ $starts }，{ $item }
    { $site }，{ $floor }楼，{ $window }
    { $address }
    { $name }，预约号 { $code }
    不能来的话，请回复“取消预约”，别人就能用上这个名额。
