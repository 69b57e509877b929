// The plan of the story: a page of paper, in the year that is given.
export function officePlan(year: number): string {
  return `ỦY BAN NHÂN DÂN TỈNH SƠN VÂN
BAN CHỈ ĐẠO NHÂN QUYỀN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-BCĐ
Sơn Vân, ngày 11 tháng 01 năm ${year}

KẾ HOẠCH
Công tác nhân quyền năm ${year}

Thực hiện nhiệm vụ năm ${year}, Ban Chỉ đạo ban hành Kế hoạch như sau:

I. NHIỆM VỤ
1. Mở 20 lớp tập huấn về quyền trẻ em cho cán bộ xã, hoàn thành trước ngày 31/3/${year}. Sản phẩm: 20 lớp tập huấn, danh sách học viên.
2. Sở Giáo dục và Đào tạo chủ trì biên soạn tài liệu về quyền của người khuyết tật, hoàn thành trước ngày 30/11/${year}.

Nơi nhận:
- Như trên;
- Lưu: VT.
`
}
