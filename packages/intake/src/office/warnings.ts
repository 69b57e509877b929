/** What a person should know of a file that is read as if all its changes were accepted. */
export const officeWarnings = {
  changes:
    'Tệp còn thay đổi chưa được chấp nhận (Track Changes): chữ thêm vào đã được đọc, chữ xóa đi đã được bỏ.',
  hidden: 'Tệp có chữ ẩn; chữ ẩn không được đọc.',
  embedded: 'Tệp Word có phần nhúng từ tệp khác, phần đó chưa đọc được; hãy mở và lưu lại tệp.',
}
