"""A time that begins too soon to be changed again is told as such, before it is booked and after."""


async def test_nobody_is_told_to_cancel_before_a_moment_that_is_over(citizen):
    asked = await citizen.says("约今天11点在云溪大厅办护照", "张小云", "13800000000")
    assert "这里不能再改期、取消；来不了的话，请打" in asked and "之前，可以随时" not in asked
    booked = await citizen.says("确认预约")
    assert "预约好了" in booked and "请打" in booked and "就行" not in booked


async def test_a_time_further_off_can_be_changed_until_a_moment_that_is_told(citizen):
    asked = await citizen.says("明天11点在云溪大厅办护照", "张小云", "13800000000")
    assert "11月26日 周四 09:00之前，可以随时改期或者取消。" in asked
    assert "09:00之前说“改期”或者“取消预约”就行" in await citizen.says("确认预约")
