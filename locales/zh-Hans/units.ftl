# 数字与单位。工作日与自然日必须一眼分得清。
unit-working_day = { $n }个工作日
unit-calendar_day = { $n }天（自然日）
unit-week = { $n }周
unit-month = { $n }个月
unit-year = { $n }年
unit-year_of_age = { $n }周岁
unit-hour = { $n }小时
unit-minute = { $n }分钟
unit-second = { $n }秒
unit-yuan = { $n }元
unit-millimetre = { $n }毫米
unit-city = { $n }个城市
unit-person = { $n }人
unit-occasion = { $n }次
unit-kind = { $n }类
unit-country = { $n }个国家
unit-port = { $n }个口岸
unit-pixel = { $n }像素
unit-kilobyte = { $n }KB

# 日期写法：M 月 d 日 E 星期（Unicode 日期格式）
unit-day-pattern = M月d日 E
unit-day-and-time-pattern = { "{day} {time}" }
unit-full-date = { $year }年{ $month }月{ $day }日
unit-list-separator = 、
