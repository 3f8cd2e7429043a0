# 从办好一件事到解决一类事：工作台上的“一类事”，以及问题解决后告诉反映过的人。
classes-lead = 几个人反映的是同一个问题，就归成一类，一起找原因、一起解决，解决后告诉每一位反映过的人。系统只提示哪些可能是一类，由您来定。
classes-heaps = 可能是同一类，还没有归
classes-heaps-hint = 系统看着像，点开看过再决定归不归。
classes-heap-alike = 另有{ $count }件相似
classes-none = 还没有归出一类事。打开一件反映，在“同一类事”里可以新建。
classes-to-list = 全部一类事
classes-count = { $count }件
classes-counted = 共{ $count }件，{ $people }人反映
classes-owned = 负责人：{ $owner }
classes-nobody = 还没有负责人
classes-planned-for = 计划{ $day }前解决
classes-remedied-at = { $at }已解决
classes-cause-is = 原因：{ $words }

classes-state-open = 原因待查
classes-state-cause-known = 原因已查明
classes-state-remedy-planned = 已有办法
classes-state-remedied = 已解决

# 一类事的页面
classes-cause = 原因
classes-cause-none = 还没有写原因。
classes-cause-write = 写原因
classes-cause-words = 为什么会这样
classes-remedy = 解决办法
classes-remedy-none = 还没有写解决办法。
classes-plan-write = 写解决办法
classes-plan-words = 准备怎么解决
classes-plan-day = 计划哪天前解决（可不填）
classes-remedy-write = 已经解决了
classes-remedy-hint = 先写好给反映的人看的话，保存后再确认要不要通知。写清楚改了什么，不要写内部的事。通知到谁，谁的这件事就随之办结；里面还有别的事没办完的，接着办。
classes-remedy-words = 改了什么（中文）
classes-remedy-english = 改了什么（英文，其中{ $count }人看英文；不写就给他们看中文）
classes-remedy-save = 保存，标为已解决
classes-reopen = 没有真正解决
classes-reopen-hint = 退回到“已有办法”。还没通知到的不再通知；因此办结的重新打开，并告诉本人。
classes-reopen-words = 哪里没有解决
classes-save = 保存
classes-telling = 通知反映过的人
classes-telling-done =
    { $not_told ->
        [0] 已通知{ $told }人。
       *[other] 已通知{ $told }人。已撤回或已删除资料的{ $not_told }件不通知。
    }
classes-telling-sure =
    { $invited ->
        [0] 确定通知这{ $count }人
       *[other] 确定通知这{ $count }人（其中{ $invited }人提过建议，请他们来试用）
    }
classes-telling-send = 通知{ $count }人
classes-telling-english = 有{ $count }人看英文，但没有写英文，他们会看到中文。
classes-telling-lead = 还有{ $count }人没有通知，请负责人来确认。
classes-suggestions = 可能也是这一类：{ $count }件
classes-suggestions-hint = 系统按内容找出来的，请看过再定。
classes-join = 归入这一类
classes-refuse = 不是这一类
classes-members = 这一类里的反映：{ $count }件
classes-members-some = 只列出最近的{ $count }件。
classes-leave = 移出
classes-leave-sure = 确定移出
classes-join-code = 按编号归入
classes-facts = 情况
classes-owner = 负责人
classes-first = 最早反映
classes-opened = 归类时间
classes-cause-at = 查明原因
classes-planned-day = 计划解决
classes-remedied = 解决时间
classes-rate = 重复反映
classes-rate-figure = 解决前每月{ $before }件，解决后每月{ $after }件
classes-rate-counts = 解决前共{ $before }件；解决后{ $days }天，共{ $after }件。不满一个月按一个月算。
classes-silent = 没有说的人
classes-silent-unknown = 还没有设定范围，算不出来。
classes-silent-count =
    { $count ->
        [0] 没有找到别的人
       *[other] 可能还有{ $count }人遇到过，没有反映
    }
classes-silent-hint = 按预约算：{ $first }至{ $last }在{ $site }办{ $item }、没有反映过的人。是不是真的遇到了，并不知道。
classes-owner-set = 定负责人
classes-title-set = 改名称
classes-title = 这一类事叫什么
classes-rule-set = 设定影响范围
classes-rule-hint = 只能按预约来算：同一业务、同一服务点、一段日子。别的情况不要硬套。
classes-rule-item = 业务
classes-rule-none = 不设定
classes-rule-first = 从哪天
classes-rule-last = 到哪天

# 一件反映的页面上
classes-of-case = 同一类事
classes-case-none = 没有找到相似的反映。
classes-case-near = 和这一类里的{ $count }件相似：
classes-start = 新建一类事
classes-start-like = 和另外{ $count }件相似，新建一类事
classes-start-save = 归成一类
classes-unlike = 不相似

# 经过
classes-event-started = { $who }新建了这一类
classes-event-joined = { $who }归入 { $code }
classes-event-left = { $who }移出 { $code }
classes-event-refused = { $who }认为 { $code } 不是这一类
classes-event-renamed = { $who }改了名称
classes-event-owner = { $who }定{ $to }为负责人
classes-event-cause = { $who }写了原因
classes-event-planned = { $who }写了解决办法
classes-event-planned-day = { $who }写了解决办法，计划{ $day }前解决
classes-event-remedied = { $who }标为已解决
classes-event-reopened = { $who }退回：没有真正解决
classes-event-rule = { $who }设定影响范围：{ $first }至{ $last }，{ $site }，{ $item }
classes-event-rule-none = { $who }取消了影响范围
classes-event-told = { $who }通知了{ $count }人

classes-done-start = 已经归成一类。
classes-done-join = 已归入。
classes-done-leave = 已移出，以后不再提示。
classes-done-refuse = 记下了，以后不再提示。
classes-done-title = 名称已改。
classes-done-owner = 负责人已定。
classes-done-cause = 原因已保存。
classes-done-plan = 解决办法已保存。
classes-done-remedy = 已标为已解决。还没有通知任何人，请在下面确认。
classes-done-reopen = 已退回。
classes-done-rule = 影响范围已保存。
classes-done-tell = 正在通知，每人只通知一次。

classes-error-none = 没有这一类事。
classes-error-not-now = 现在还不能这样做：先写原因，再写解决办法，解决了再通知。
classes-error-changed = 刚才有人改过，请看一下现在的内容再提交。
classes-error-taken = { $code } 已经归在别的一类里，一件只能归一类。
classes-error-number = 人数变了：现在要通知的是{ $count }人。请再确认一次，还没有通知任何人。
classes-error-span = 日期不对：结束不能早于开始，也不要超过一年。

# 告诉反映过的人
classes-told =
    { $told }

    { $outcome }
classes-told-remedied =
    您在{ $day }反映过的问题（{ $kind } { $code }），现在改好了：
    { $words }
classes-told-try =
    您在{ $day }提过建议（{ $code }），我们做了这些改进：
    { $words }

    请您有空来试一试。
classes-told-ended = 谢谢您告诉我们。{ $codes } 就此办结，结果：已解决。要是还没改好，点“还没改好”，会重新打开。
classes-told-ended-not-all =
    { $ended }
    { $codes } 里还有别的事，接着办，有结果马上告诉您。
classes-told-going-on = 谢谢您告诉我们。{ $codes } 里还有别的事，接着办，有结果马上告诉您。
classes-told-over = 谢谢您告诉我们。要是还没改好，发“{ $code }”，再点“补充”告诉我们。
classes-told-not-remedied = 上次告诉您改好了，其实还没有真正解决，很抱歉。{ $code } 已经重新打开，最晚{ $due }给您答复，不用再提交一次。
classes-notice-not-yet = 还没改好
classes-not-yet = { $code } 已经重新打开，经办的人会看到，再给您答复。
classes-not-yet-open = { $code } 还在办，您的话会加进去。
