// Provinces before and after 1 July 2025 (Resolution 202/2025/QH15), and the cities directly under the centre.
// Documents of both times are read; a province not listed here is still found by "tỉnh" and its capitals.
export const provinces =
  `An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng
Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình
Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên
Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Huế|Tiền Giang
Hồ Chí Minh|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái`.split(/\||\n/u)

export const centralCities = ['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế', 'Đồng Nai']

/** Family names that are hardly ever part of a place's name. */
export const commonSurnames = new Set(
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Trương Mai Cao Lưu Tạ Tô Nông Lò Quàng Giàng Đào Tống
Phùng Lương Chu Đàm Triệu Vi Lường Cầm`.split(/\s+/u),
)

/** Family names: they show where a place ends and a person's name begins. */
export const surnames = new Set(
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Trương Lâm Mai Cao Lưu Tạ Tô Hà Thái Châu Quách Nông Lò
Quàng Vàng Giàng Sùng Thào Hoàng Ma Triệu Bế Đàm Chu Lương Vi Lường Cà Tòng Cầm Kiều Tống Phùng Văn Thạch Sơn Kim Danh Rơ Y H Ksor Siu Điểu Ka
Đào Từ Ninh Doãn Viên Khuất Nghiêm La Lục Hứa Mạc Trang Âu Ông Thân Hầu Giáp Lại Bạch Vương Đậu Cù Mã Lã Tăng Khương Tiêu Lữ Quản Lang Cung Ngân`.split(
    /\s+/u,
  ),
)
